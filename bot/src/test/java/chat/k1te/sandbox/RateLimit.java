package chat.k1te.sandbox;

import java.time.Duration;

/// Telegram's flood limits: `perGroup` sends, edits and topic changes in any `window` for one group with all its
/// topics, and `perBot` in any `botWindow` for the bot as a whole.
public record RateLimit(int perGroup, Duration window, int perBot, Duration botWindow) {
    /// What Telegram documents: 20 a minute for a group, 30 a second for the bot.
    public static final RateLimit TELEGRAM = new RateLimit(20, Duration.ofMinutes(1), 30);

    public RateLimit(int perGroup, Duration window, int perSecond) {
        this(perGroup, window, perSecond, Duration.ofSeconds(1));
    }
}
