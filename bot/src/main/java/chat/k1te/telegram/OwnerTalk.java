package chat.k1te.telegram;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.Tenants;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;

/// What owners are told unasked, in their own language and in private. Where that fails nothing else does: what they
/// are told of is stored, and shown elsewhere too.
///
/// Safe for use by several threads.
final class OwnerTalk {
    private static final Logger LOG = System.getLogger(OwnerTalk.class.getName());

    private final BotId bot;
    private final Tenants tenants;
    private final ChosenLanguages languages;
    private final Talk talk;

    OwnerTalk(BotId bot, Tenants tenants, ChosenLanguages languages, Talk talk) {
        this.languages = languages;
        this.bot = bot;
        this.tenants = tenants;
        this.talk = talk;
    }

    /// Tells the owner of `channel` the sentence `key`.
    void tell(Channel channel, String key, Object... arguments) throws InterruptedException {
        var tenant = tenants.find(channel.tenant());
        if (tenant.isPresent()) {
            tell(tenant.get(), key, arguments);
        }
    }

    /// Tells who opened this bot first: most likely the person who runs the server, and the only one it concerns.
    void tellFirst(String key) throws InterruptedException {
        var first = tenants.first(bot);
        if (first.isPresent()) {
            tell(first.get(), key);
        }
    }

    /// The same, without waiting for it.
    void tellFirstSoon(String key) {
        var _ = Thread.ofVirtual().name("owner-talk").start(() -> {
            try {
                tellFirst(key);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void tell(Tenant tenant, String key, Object... arguments) throws InterruptedException {
        String text = texts(tenant).say(key, arguments);
        try {
            boolean _ = talk.say(tenant.owner().value(), new FormattedText().plain(text));
        } catch (ApiResult.CallFailed failed) {
            LOG.log(Level.WARNING, "tenant {0} was not told {1}: {2}", tenant.id(), key, failed.getMessage());
        }
    }

    /// The language of the channel's owner, in which its group reads what the bot says to all of them.
    BotTexts texts(Channel channel) {
        return tenants.find(channel.tenant()).map(this::texts).orElseGet(() -> BotTexts.in(Locale.ENGLISH));
    }

    private BotTexts texts(Tenant tenant) {
        return BotTexts.in(languages.of(tenant.owner()).orElse(tenant.language()));
    }
}
