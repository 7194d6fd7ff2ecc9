package chat.k1te.tenant;

import java.time.Instant;
import java.util.Optional;

/// A person in a tenant's team, or one who was let go: those are kept, so that they stay out.
///
/// @param name      as Telegram gave it when they joined
/// @param role      [Role#ADMIN] or [Role#OPERATOR]; the owner is known by the tenant itself
/// @param removedAt since when they are out, if so
public record Operator(
        TenantId tenant,
        BotId bot,
        OperatorId user,
        String name,
        Role role,
        Instant since,
        Optional<Instant> removedAt) {
    public Operator as(Role other) {
        return new Operator(tenant, bot, user, name, other, since, removedAt);
    }

    public Operator removed(Instant now) {
        return new Operator(tenant, bot, user, name, role, since, Optional.of(now));
    }

    public boolean isActive() {
        return removedAt.isEmpty();
    }
}
