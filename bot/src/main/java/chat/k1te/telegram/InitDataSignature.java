package chat.k1te.telegram;

import chat.k1te.tenant.BotId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/// Checks Telegram's own signature of `initData` (Ed25519), for which no bot's token is needed: for parts of the
/// program that must not know the token. The age is for the caller to look at, as [InitData] does.
///
/// Safe for use by several threads.
public final class InitDataSignature {
    /// With which Telegram signs.
    public static final String TELEGRAM_KEY = "e7bf03a2fa4602af4580703d88dda5bb59f32ed8b02a56c187fe7d34caed242d";
    /// With which Telegram's test environment signs.
    public static final String TEST_KEY = "40055058a4ee38156a06562e52eece92a771bcd8346a8c4615cb7376eddf72ec";

    private static final String ALGORITHM = "Ed25519";
    /// RFC 8410: what comes before the 32 bytes of such a key.
    private static final String KEY_PREFIX = "302a300506032b6570032100";

    private static final Set<String> UNSIGNED = Set.of("hash", "signature");

    private final BotId bot;
    private final PublicKey key;

    /// @param publicKey in hex
    public InitDataSignature(BotId bot, String publicKey) {
        this.bot = bot;
        try {
            key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(KEY_PREFIX + publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key of " + ALGORITHM, e);
        }
    }

    /// Whether Telegram has given this to a Mini App of this bot.
    public boolean isUnder(String raw) {
        return InitDataFields.read(raw)
                .filter(fields -> fields.find("signature")
                        .filter(signature -> isSigned(fields, signature))
                        .isPresent())
                .isPresent();
    }

    private boolean isSigned(InitDataFields fields, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update((bot + ":WebAppData\n" + fields.signed(UNSIGNED)).getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (IllegalArgumentException | SignatureException _) {
            // Not base64url, or not as long as a signature is.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
