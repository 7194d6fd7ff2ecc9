package chat.k1te.tenant;

import java.time.Instant;
import java.util.Optional;

/// An open door into a team, for one person.
///
/// @param codeHash the hash of the link's code
/// @param role     [Role#ADMIN] or [Role#OPERATOR]
/// @param madeBy   who invites
/// @param use      who came in by it, and when
public record Invitation(
        String codeHash, TenantId tenant, Role role, OperatorId madeBy, Instant expiresAt, Optional<Use> use) {
    /// It was used.
    public record Use(OperatorId by, Instant at) {}
}
