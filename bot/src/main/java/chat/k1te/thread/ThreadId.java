package chat.k1te.thread;

/// Names a thread. A visitor belongs to one channel and has one thread with it, so the thread is named after the
/// visitor.
public record ThreadId(String value) {
    public static ThreadId of(VisitorId visitor) {
        return new ThreadId(visitor.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
