package chat.k1te.thread;

/// Telegram's `message_thread_id` of the forum topic that shows a thread.
public record TopicId(int value) {
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
