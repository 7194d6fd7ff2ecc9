package chat.k1te.management;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Invitation;
import chat.k1te.tenant.Invitations;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Operators;
import chat.k1te.tenant.RandomToken;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The people who answer for a tenant: who comes in, as what, and who is let go. The owner may do all, an admin invites
/// and lets go operators, an operator nothing of it; nobody changes the owner.
///
/// Safe for use by several threads.
public final class Team {
    /// How long an invitation is open.
    public static final Duration INVITATION_LIFE = Duration.ofDays(2);

    private static final int CODE_BYTES = 16;

    private final BotId bot;
    private final Roles roles;
    private final Operators operators;
    private final Invitations invitations;
    private final InstantSource clock;

    public Team(BotId bot, Roles roles, Operators operators, Invitations invitations, InstantSource clock) {
        this.bot = bot;
        this.roles = roles;
        this.operators = operators;
        this.invitations = invitations;
        this.clock = clock;
    }

    /// An invitation that was made.
    ///
    /// @param code opens it by link; shown once, kept as a hash
    public record Invited(String code, Invitation invitation) {}

    /// Everybody in the team beside the owner, if `actor` may know.
    public List<Operator> members(OperatorId actor, TenantId tenant) {
        return roles.mayManage(tenant, actor)
                ? operators.ofTenant(tenant).stream().filter(Operator::isActive).toList()
                : List.of();
    }

    /// Everybody in the team, the owner first, if `actor` is one of them.
    public List<Operator> everybody(OperatorId actor, TenantId tenant) {
        return roles.of(tenant, actor).isPresent()
                ? Stream.concat(
                                roles.owner(tenant).stream(),
                                operators.ofTenant(tenant).stream().filter(Operator::isActive))
                        .toList()
                : List.of();
    }

    /// Somebody who is or was in the team, or its owner, if `actor` manages it.
    public Optional<Operator> find(OperatorId actor, TenantId tenant, OperatorId who) {
        return roles.mayManage(tenant, actor)
                ? roles.owner(tenant).filter(owner -> owner.user().equals(who)).or(() -> operators.find(tenant, who))
                : Optional.empty();
    }

    /// One of them.
    public Optional<Operator> member(OperatorId actor, TenantId tenant, OperatorId who) {
        return roles.mayManage(tenant, actor)
                ? operators.find(tenant, who).filter(Operator::isActive)
                : Optional.empty();
    }

    /// Whether `actor` may bring people in as `role`, change them into it or let them go who have it.
    public boolean mayDecideOn(OperatorId actor, TenantId tenant, Role role) {
        return roles.of(tenant, actor)
                .filter(own -> own == Role.OWNER ? role != Role.OWNER : own == Role.ADMIN && role == Role.OPERATOR)
                .isPresent();
    }

    /// An invitation for one person; none if `actor` may not give it.
    public Optional<Invited> invite(OperatorId actor, TenantId tenant, Role role) {
        if (!mayDecideOn(actor, tenant, role)) {
            return Optional.empty();
        }
        String code = RandomToken.of(CODE_BYTES);
        Invitation invitation = new Invitation(
                RandomToken.hash(code), tenant, role, actor, clock.instant().plus(INVITATION_LIFE), Optional.empty());
        invitations.keep(invitation);
        return Optional.of(new Invited(code, invitation));
    }

    /// Somebody opens an invitation: who is more already stays so. Nothing is learned by a code that is used, too old
    /// or made up, by one whose maker may not invite any more, nor by who was let go after using it.
    public Optional<Operator> accept(String code, OperatorId person, String name) {
        Instant now = clock.instant();
        Optional<Invitation> used = invitations
                .use(RandomToken.hash(code), person, now)
                .filter(invitation -> mayDecideOn(invitation.madeBy(), invitation.tenant(), invitation.role()));
        if (used.isEmpty()) {
            return Optional.empty();
        }
        Invitation invitation = used.get();
        Optional<Role> present = roles.of(invitation.tenant(), person);
        if (present.filter(role -> role.compareTo(invitation.role()) <= 0).isPresent()) {
            return Optional.of(
                    new Operator(invitation.tenant(), bot, person, name, present.get(), now, Optional.empty()));
        }
        boolean letGoSince = operators
                .find(invitation.tenant(), person)
                .flatMap(Operator::removedAt)
                .filter(at -> !at.isBefore(invitation.use().orElseThrow().at()))
                .isPresent();
        if (letGoSince) {
            return Optional.empty();
        }
        Operator joined =
                new Operator(invitation.tenant(), bot, person, name, invitation.role(), now, Optional.empty());
        operators.keep(joined);
        return Optional.of(joined);
    }

    /// Makes somebody an admin or an operator.
    ///
    /// @return as they are now; absent if there is nobody or `actor` may not
    public Optional<Operator> change(OperatorId actor, TenantId tenant, OperatorId who, Role role) {
        return decided(actor, tenant, who)
                .filter(_ -> mayDecideOn(actor, tenant, role))
                .map(member -> kept(member.as(role)));
    }

    /// Lets somebody go. Who is out already is let go again, so that what follows can be done again.
    ///
    /// @return absent if there is nobody or `actor` may not
    public Optional<Operator> letGo(OperatorId actor, TenantId tenant, OperatorId who) {
        return decided(actor, tenant, who)
                .map(member -> member.isActive() ? kept(member.removed(clock.instant())) : member);
    }

    private Optional<Operator> decided(OperatorId actor, TenantId tenant, OperatorId who) {
        return operators.find(tenant, who).filter(member -> mayDecideOn(actor, tenant, member.role()));
    }

    private Operator kept(Operator operator) {
        operators.keep(operator);
        return operator;
    }
}
