package chat.k1te.tenant;

import java.time.Instant;
import java.util.Optional;

/// Keeps invitations. Safe for use by several threads.
public interface Invitations {
    void keep(Invitation invitation);

    /// Lets `person` in by the code with this hash, if it has not expired at `now` and nobody else has used it. Who has
    /// used it finds it again, as it was used then.
    Optional<Invitation> use(String codeHash, OperatorId person, Instant now);

    /// Forgets those that expired before `before`.
    void forget(Instant before);
}
