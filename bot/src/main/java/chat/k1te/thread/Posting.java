package chat.k1te.thread;

import java.time.Duration;
import java.util.Optional;

/// What became of a message that somebody wanted to append.
public sealed interface Posting {
    /// It is stored.
    ///
    /// @param waited how long the visitor had waited for this answer; empty when it is none, or not the first one
    record Accepted(Message message, Optional<Duration> waited) implements Posting {}

    /// It was stored before; nothing has changed.
    record Repeated(Message message) implements Posting {}

    record Refused(Refusal why) implements Posting {}
}
