package chat.k1te.management;

import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The tenants of a person: their own, and those whose team they are in. Only its owner changes one.
///
/// Safe for use by several threads.
public final class TenantManagement {
    private final Roles roles;
    private final Tenants tenants;

    public TenantManagement(Roles roles, Tenants tenants) {
        this.roles = roles;
        this.tenants = tenants;
    }

    /// A tenant, and what the person who looks at it may do there.
    public record Seen(Tenant tenant, Role role) {}

    /// The own one first.
    public List<Seen> seenBy(OperatorId person) {
        return roles.teamsOf(person).stream()
                .flatMap(tenant -> roles.of(tenant.id(), person).stream().map(role -> new Seen(tenant, role)))
                .toList();
    }

    public Optional<Seen> look(OperatorId person, TenantId id) {
        return seenBy(person).stream()
                .filter(seen -> seen.tenant().id().equals(id))
                .findFirst();
    }

    /// Makes of the owner's tenant what `decision` makes of it. It is asked again if somebody else was faster, and
    /// gives nothing where the tenant is not any more what the wish was made for.
    ///
    /// @return the tenant as it is now; absent when it has changed meanwhile or is not this person's own
    public Optional<Tenant> edit(OperatorId owner, TenantId id, Function<Tenant, Optional<Tenant>> decision) {
        while (true) {
            Optional<Tenant> found =
                    tenants.find(id).filter(tenant -> tenant.owner().equals(owner));
            Optional<Tenant> after = found.flatMap(decision);
            if (after.isEmpty() || after.equals(found) || tenants.replace(found.orElseThrow(), after.get())) {
                return after;
            }
        }
    }
}
