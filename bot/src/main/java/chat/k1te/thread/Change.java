package chat.k1te.thread;

/// What became of a change that somebody wanted to make to a message.
public sealed interface Change {
    /// It is stored, or was so before.
    record Made(Message message) implements Change {}

    record Refused(Refusal why) implements Change {}
}
