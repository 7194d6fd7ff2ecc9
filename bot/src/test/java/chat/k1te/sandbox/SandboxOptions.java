package chat.k1te.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// How a [SandboxTelegram] is to behave.
///
/// @param port 0 lets the system choose
/// @param allowHttp addresses of Mini Apps may be `http:`, as in Telegram's test environment
/// @param privacyMode whether the bot, while not an administrator, misses ordinary messages of groups
/// @param privateTopics whether the bot has topics in private chats
/// @param topicRootReply whether messages in a topic seem to reply to the message that created it
/// @param staleTopicLookup how long after a topic's deletion sends answer `TOPIC_DELETED` instead of the usual text
/// @param pollThrottle whether repeating `getUpdates` with the same offset within three seconds is slowed down
public record SandboxOptions(
        int port,
        String token,
        String botUsername,
        String botName,
        InstantSource clock,
        boolean allowHttp,
        boolean privacyMode,
        boolean privateTopics,
        boolean topicRootReply,
        Duration staleTopicLookup,
        boolean pollThrottle,
        Optional<RateLimit> rateLimit) {

    private static final String TOKEN = "7100000001:AAkite-demo-sandbox-token-012345678";

    /// A free port, the system clock, `@kite_demo_bot` with privacy mode on, no limits.
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                0,
                TOKEN,
                "kite_demo_bot",
                "Kite",
                InstantSource.system(),
                false,
                true,
                false,
                true,
                Duration.ZERO,
                false,
                Optional.empty());
    }

    /// The bot's id is the part of the token before the colon.
    public long botId() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    public SandboxOptions withPort(int value) {
        return new SandboxOptions(
                value,
                token,
                botUsername,
                botName,
                clock,
                allowHttp,
                privacyMode,
                privateTopics,
                topicRootReply,
                staleTopicLookup,
                pollThrottle,
                rateLimit);
    }

    public SandboxOptions withBot(String newToken, String username, String name) {
        return new SandboxOptions(
                port,
                newToken,
                username,
                name,
                clock,
                allowHttp,
                privacyMode,
                privateTopics,
                topicRootReply,
                staleTopicLookup,
                pollThrottle,
                rateLimit);
    }

    public SandboxOptions withClock(InstantSource value) {
        return new SandboxOptions(
                port,
                token,
                botUsername,
                botName,
                value,
                allowHttp,
                privacyMode,
                privateTopics,
                topicRootReply,
                staleTopicLookup,
                pollThrottle,
                rateLimit);
    }

    public SandboxOptions withAllowHttp(boolean value) {
        return new SandboxOptions(
                port,
                token,
                botUsername,
                botName,
                clock,
                value,
                privacyMode,
                privateTopics,
                topicRootReply,
                staleTopicLookup,
                pollThrottle,
                rateLimit);
    }

    public SandboxOptions withPrivacyMode(boolean value) {
        return new SandboxOptions(
                port,
                token,
                botUsername,
                botName,
                clock,
                allowHttp,
                value,
                privateTopics,
                topicRootReply,
                staleTopicLookup,
                pollThrottle,
                rateLimit);
    }

    public SandboxOptions withPrivateTopics(boolean value) {
        return new SandboxOptions(
                port,
                token,
                botUsername,
                botName,
                clock,
                allowHttp,
                privacyMode,
                value,
                topicRootReply,
                staleTopicLookup,
                pollThrottle,
                rateLimit);
    }

    public SandboxOptions withTopicRootReply(boolean value) {
        return new SandboxOptions(
                port,
                token,
                botUsername,
                botName,
                clock,
                allowHttp,
                privacyMode,
                privateTopics,
                value,
                staleTopicLookup,
                pollThrottle,
                rateLimit);
    }

    public SandboxOptions withStaleTopicLookup(Duration value) {
        return new SandboxOptions(
                port,
                token,
                botUsername,
                botName,
                clock,
                allowHttp,
                privacyMode,
                privateTopics,
                topicRootReply,
                value,
                pollThrottle,
                rateLimit);
    }

    public SandboxOptions withPollThrottle(boolean value) {
        return new SandboxOptions(
                port,
                token,
                botUsername,
                botName,
                clock,
                allowHttp,
                privacyMode,
                privateTopics,
                topicRootReply,
                staleTopicLookup,
                value,
                rateLimit);
    }

    public SandboxOptions withRateLimit(RateLimit value) {
        return new SandboxOptions(
                port,
                token,
                botUsername,
                botName,
                clock,
                allowHttp,
                privacyMode,
                privateTopics,
                topicRootReply,
                staleTopicLookup,
                pollThrottle,
                Optional.of(value));
    }
}
