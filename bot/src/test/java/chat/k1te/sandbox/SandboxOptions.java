package chat.k1te.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// How a [SandboxTelegram] is to behave.
///
/// @param port 0 lets the system choose
/// @param staleTopicLookup how long after a topic's deletion sends answer `TOPIC_DELETED` instead of the usual text
public record SandboxOptions(
        int port,
        BotAccount bot,
        InstantSource clock,
        Set<Trait> traits,
        Duration staleTopicLookup,
        Optional<RateLimit> rateLimit) {

    /// The bot as @BotFather made it.
    public record BotAccount(String token, String username, String name) {}

    /// What is so or not.
    public enum Trait {
        /// Addresses of Mini Apps may be `http:`, as in Telegram's test environment.
        ALLOW_HTTP,
        /// @BotFather was told where the bot's Main Mini App is: links with `?startapp` open it.
        MAIN_MINI_APP,
        /// The bot, while not an administrator, misses ordinary messages of groups.
        PRIVACY_MODE,
        /// The bot has topics in private chats.
        PRIVATE_TOPICS,
        /// Messages in a topic seem to reply to the message that created it.
        TOPIC_ROOT_REPLY,
        /// Repeating `getUpdates` with the same offset within three seconds is slowed down.
        POLL_THROTTLE
    }

    private static final BotAccount KITE =
            new BotAccount("7100000001:AAkite-demo-sandbox-token-012345678", "kite_demo_bot", "Kite");

    public SandboxOptions {
        traits = Set.copyOf(traits);
    }

    /// A free port, the system clock, `@kite_demo_bot` with privacy mode on, no limits.
    public static SandboxOptions defaults() {
        Set<Trait> traits = EnumSet.of(Trait.MAIN_MINI_APP, Trait.PRIVACY_MODE, Trait.TOPIC_ROOT_REPLY);
        return new SandboxOptions(0, KITE, InstantSource.system(), traits, Duration.ZERO, Optional.empty());
    }

    public String token() {
        return bot.token();
    }

    public String botUsername() {
        return bot.username();
    }

    public String botName() {
        return bot.name();
    }

    /// The bot's id is the part of the token before the colon.
    public long botId() {
        return Long.parseLong(token().substring(0, token().indexOf(':')));
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public SandboxOptions withPort(int value) {
        return new SandboxOptions(value, bot, clock, traits, staleTopicLookup, rateLimit);
    }

    public SandboxOptions withBot(String token, String username, String name) {
        BotAccount account = new BotAccount(token, username, name);
        return new SandboxOptions(port, account, clock, traits, staleTopicLookup, rateLimit);
    }

    public SandboxOptions withClock(InstantSource value) {
        return new SandboxOptions(port, bot, value, traits, staleTopicLookup, rateLimit);
    }

    public SandboxOptions with(Trait trait, boolean on) {
        Set<Trait> changed = EnumSet.of(trait);
        changed.addAll(traits);
        if (!on) changed.remove(trait);
        return new SandboxOptions(port, bot, clock, changed, staleTopicLookup, rateLimit);
    }

    public SandboxOptions withAllowHttp(boolean value) {
        return with(Trait.ALLOW_HTTP, value);
    }

    public SandboxOptions withMainMiniApp(boolean value) {
        return with(Trait.MAIN_MINI_APP, value);
    }

    public SandboxOptions withPrivacyMode(boolean value) {
        return with(Trait.PRIVACY_MODE, value);
    }

    public SandboxOptions withPrivateTopics(boolean value) {
        return with(Trait.PRIVATE_TOPICS, value);
    }

    public SandboxOptions withTopicRootReply(boolean value) {
        return with(Trait.TOPIC_ROOT_REPLY, value);
    }

    public SandboxOptions withPollThrottle(boolean value) {
        return with(Trait.POLL_THROTTLE, value);
    }

    public SandboxOptions withStaleTopicLookup(Duration value) {
        return new SandboxOptions(port, bot, clock, traits, value, rateLimit);
    }

    public SandboxOptions withRateLimit(RateLimit value) {
        return new SandboxOptions(port, bot, clock, traits, staleTopicLookup, Optional.of(value));
    }

    /// Telegram's limits at another scale, so that a test need not wait a minute.
    public SandboxOptions rateLimit(int perGroup, Duration window, int perBot, Duration botWindow) {
        return withRateLimit(new RateLimit(perGroup, window, perBot, botWindow));
    }
}
