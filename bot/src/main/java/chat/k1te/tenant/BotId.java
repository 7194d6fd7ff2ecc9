package chat.k1te.tenant;

/// The Telegram user id of a bot: the number before the colon of its token.
public record BotId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
