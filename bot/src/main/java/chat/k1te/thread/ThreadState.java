package chat.k1te.thread;

/// How things stand with a thread, as its topic shows it.
public enum ThreadState {
    /// The visitor has said something that nobody has answered.
    WAITING,
    /// Everything is answered.
    ANSWERED,
    /// The operators are done; the visitor's next words open it again.
    CLOSED,
    /// The visitor may not write.
    BLOCKED
}
