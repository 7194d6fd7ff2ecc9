package chat.k1te.thread;

/// What became of a message that somebody wanted to append.
public sealed interface Posting {
    /// It is stored.
    record Accepted(Message message) implements Posting {}

    /// It was stored before; nothing has changed.
    record Repeated(Message message) implements Posting {}

    record Refused(Refusal why) implements Posting {}
}
