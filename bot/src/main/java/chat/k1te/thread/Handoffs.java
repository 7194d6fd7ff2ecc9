package chat.k1te.thread;

import chat.k1te.tenant.OperatorId;
import java.time.Instant;
import java.util.Optional;

/// Keeps handoffs. Safe for use by several threads.
public interface Handoffs {
    void keep(Handoff handoff);

    /// The thread behind the code with this hash, if it has not expired at `now` and nobody else has used it. Who has
    /// used it finds it again.
    Optional<ThreadId> use(String codeHash, OperatorId user, Instant now);

    /// Forgets those that expired before `before`.
    void forget(Instant before);
}
