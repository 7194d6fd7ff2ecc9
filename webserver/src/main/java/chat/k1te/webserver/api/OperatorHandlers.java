package chat.k1te.webserver.api;

import chat.k1te.management.Team;
import chat.k1te.management.Telegram;
import chat.k1te.management.TenantManagement;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Role;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// The people of a team: who they are, who comes in, as what, and who is let go.
final class OperatorHandlers {
    private static final String TENANT = "/api/tenants/{id}";
    private static final String ONE = TENANT + "/operators/{user}";
    private static final Role[] GIVEN = {Role.OPERATOR, Role.ADMIN};

    private final ManagementDoors doors;
    private final Access<TenantManagement.Seen> access;

    OperatorHandlers(ManagementDoors doors, Access<TenantManagement.Seen> access) {
        this.doors = doors;
        this.access = access;
    }

    List<Route> routes() {
        return List.of(
                Route.get(TENANT + "/operators", access.forTeam(this::list)),
                Route.post(TENANT + "/invitations", access.forManagers(this::invite)),
                Route.patch(ONE, access.forManagers(this::change)),
                Route.delete(ONE, access.forManagers(this::letGo)));
    }

    private Answer list(Call call, TenantManagement.Seen seen) throws InterruptedException {
        Optional<Paging> paging = call.paging();
        if (paging.isEmpty()) {
            return Answer.refused(ApiRefusal.BAD_REQUEST);
        }
        OperatorId owner = seen.tenant().owner();
        String ownersName = owner.equals(call.person())
                ? call.caller().name()
                : doors.telegram().get().nameOf(owner);
        return Answer.ok(paging.get()
                .page(
                        doors.team().everybody(call.person(), seen.tenant().id()),
                        operator -> operator.user().toString(),
                        operator -> json(call, operator)
                                .put("name", operator.role() == Role.OWNER ? ownersName : operator.name())));
    }

    private static ObjectNode json(Call call, Operator operator) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", operator.user().toString())
                .put("name", operator.name())
                .put("role", Field.word(operator.role()))
                .put("since", operator.since().toString())
                .put("self", operator.user().equals(call.person()));
    }

    private Answer invite(Call call, TenantManagement.Seen seen) throws Telegram.Unreachable {
        Field body = Field.in(call.body()).only("role");
        Role role = body.at("role").word(GIVEN);
        if (!body.wrong().isEmpty()) {
            return Answer.invalid(body.wrong());
        }
        Optional<Team.Invited> invited =
                doors.team().invite(call.person(), seen.tenant().id(), role);
        if (invited.isEmpty()) {
            return Answer.refused(ApiRefusal.FORBIDDEN);
        }
        Telegram.Door door = doors.telegram().get().door(invited.get(), call.language());
        return Answer.created(JsonNodeFactory.instance
                .objectNode()
                .put("link", door.link())
                .put("share", door.share())
                .put("expiresAt", invited.get().invitation().expiresAt().toString()));
    }

    private Answer change(Call call, TenantManagement.Seen seen) {
        Field body = Field.in(call.body()).only("role");
        Role role = body.at("role").word(GIVEN);
        if (!body.wrong().isEmpty()) {
            return Answer.invalid(body.wrong());
        }
        Optional<Operator> member = member(call, seen).filter(Operator::isActive);
        if (member.isEmpty()) {
            return Answer.refused(ApiRefusal.NOT_FOUND);
        }
        return doors.team()
                .change(call.person(), seen.tenant().id(), member.get().user(), role)
                .map(changed -> Answer.ok(json(call, changed)))
                .orElse(Answer.refused(ApiRefusal.FORBIDDEN));
    }

    /// Who is out already is let go again: so a removal from the groups that failed is made good.
    private Answer letGo(Call call, TenantManagement.Seen seen) throws Telegram.Unreachable, InterruptedException {
        Optional<Operator> member = member(call, seen);
        if (member.isEmpty()) {
            return Answer.refused(ApiRefusal.NOT_FOUND);
        }
        Optional<Operator> gone = doors.team()
                .letGo(call.person(), seen.tenant().id(), member.get().user());
        if (gone.isEmpty()) {
            return Answer.refused(ApiRefusal.FORBIDDEN);
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode groups = json.putArray("stillInGroups");
        doors.telegram().get().takeOut(gone.get()).forEach(groups::add);
        return Answer.ok(json);
    }

    /// Somebody who is or was in the team; the owner too, whom nobody changes.
    private Optional<Operator> member(Call call, TenantManagement.Seen seen) {
        String user = call.part("user");
        return user.matches("[0-9]{1,18}")
                ? doors.team().find(call.person(), seen.tenant().id(), new OperatorId(Long.parseLong(user)))
                : Optional.empty();
    }
}
