package chat.k1te.management;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Operators;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Who may do what. Safe for use by several threads.
public final class Roles {
    private final BotId bot;
    private final Tenants tenants;
    private final Operators operators;

    public Roles(BotId bot, Tenants tenants, Operators operators) {
        this.bot = bot;
        this.tenants = tenants;
        this.operators = operators;
    }

    /// What this person is in that team; absent for strangers and those who were let go.
    public Optional<Role> of(TenantId tenant, OperatorId person) {
        return tenants.find(tenant)
                .filter(found -> found.owner().equals(person))
                .map(_ -> Role.OWNER)
                .or(() -> operators
                        .find(tenant, person)
                        .filter(Operator::isActive)
                        .map(Operator::role));
    }

    /// The owner as one of the team. What they are called is not kept.
    public Optional<Operator> owner(TenantId tenant) {
        return tenants.find(tenant)
                .map(own -> new Operator(tenant, bot, own.owner(), "", Role.OWNER, own.createdAt(), Optional.empty()));
    }

    /// Whether this person may change the channels and the team of that tenant.
    public boolean mayManage(TenantId tenant, OperatorId person) {
        return of(tenant, person).filter(Role::mayManage).isPresent();
    }

    /// The tenants whose channels and team this person may change, the own one first.
    public List<Tenant> managedBy(OperatorId person) {
        return those(person, Role::mayManage);
    }

    /// The tenants whose threads this person answers, in whatever role, the own one first.
    public List<Tenant> teamsOf(OperatorId person) {
        return those(person, _ -> true);
    }

    private List<Tenant> those(OperatorId person, Predicate<Role> which) {
        List<Tenant> found = new ArrayList<>();
        tenants.findByOwner(bot, person).ifPresent(found::add);
        operators.ofUser(bot, person).stream()
                .filter(operator -> operator.isActive() && which.test(operator.role()))
                .flatMap(operator -> tenants.find(operator.tenant()).stream())
                .filter(tenant -> !found.contains(tenant))
                .forEach(found::add);
        return found;
    }
}
