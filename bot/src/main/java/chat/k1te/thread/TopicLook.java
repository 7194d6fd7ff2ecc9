package chat.k1te.thread;

/// What a thread's topic shows of how things stand.
///
/// @param state  by its icon
/// @param closed whether the topic itself is closed
public record TopicLook(ThreadState state, boolean closed) {
    /// Of a topic that was just opened.
    public static final TopicLook FRESH = new TopicLook(ThreadState.WAITING, false);

    static TopicLook of(ThreadState state) {
        return new TopicLook(state, state == ThreadState.CLOSED);
    }

    TopicLook shut(boolean now) {
        return new TopicLook(state, now);
    }

    TopicLook with(ThreadState now) {
        return new TopicLook(now, closed);
    }
}
