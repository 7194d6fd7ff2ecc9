package chat.k1te.tenant;

import java.util.Optional;

/// The secret with which the site of a channel signs who its visitors are. Made when it is first asked for, and kept
/// sealed.
///
/// Safe for use by several threads.
public final class IdentitySecrets {
    /// What HMAC with SHA-256 can make use of.
    private static final int BYTES = 32;

    private final ChannelSecrets kept;
    private final SecretBox box;

    public IdentitySecrets(ChannelSecrets kept, SecretBox box) {
        this.kept = kept;
        this.box = box;
    }

    /// The secret, 32 random bytes in base64url.
    ///
    /// @return absent when it was sealed under another `SECRET_KEY` than this server has; [#renew] helps
    public Optional<String> of(ChannelId channel) {
        String sealed = kept.find(channel).orElseGet(() -> kept.keepFirst(channel, sealed(channel, fresh())));
        return box.open(sealed, channel.value());
    }

    /// Another one: what was signed with the last is worth nothing from now on.
    public String renew(ChannelId channel) {
        String secret = fresh();
        kept.replace(channel, sealed(channel, secret));
        return secret;
    }

    private static String fresh() {
        return RandomToken.of(BYTES);
    }

    private String sealed(ChannelId channel, String secret) {
        return box.seal(secret, channel.value());
    }
}
