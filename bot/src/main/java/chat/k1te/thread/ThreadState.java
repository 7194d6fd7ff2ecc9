package chat.k1te.thread;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// How things stand with a thread, as its topic shows it.
public enum ThreadState {
    /// The visitor has said something that nobody has answered.
    WAITING,
    /// Everything is answered.
    ANSWERED,
    /// The operators are done; the visitor's next words open it again.
    CLOSED,
    /// The visitor may not write.
    BLOCKED;

    /// Those in which more may be said.
    public static final Set<ThreadState> OPEN = Set.of(WAITING, ANSWERED);

    /// What follows from the marks that operators and visitor have left.
    public static ThreadState of(Care care, Optional<Instant> blockedAt) {
        if (blockedAt.isPresent()) {
            return BLOCKED;
        }
        if (care.closedAt().isPresent()) {
            return CLOSED;
        }
        return care.waitingSince().isPresent() ? WAITING : ANSWERED;
    }
}
