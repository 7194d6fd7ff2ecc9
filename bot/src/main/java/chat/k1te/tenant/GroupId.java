package chat.k1te.tenant;

/// Telegram's `chat_id` of the chat where operators answer: a forum group, a plain group, or the owner's private chat.
public record GroupId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
