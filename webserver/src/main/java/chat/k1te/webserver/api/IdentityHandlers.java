package chat.k1te.webserver.api;

import chat.k1te.management.ChannelManagement;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The secret with which the site of a channel signs who its visitors are.
final class IdentityHandlers {
    private static final String ONE = "/api/channels/{id}/identity";

    private final ManagementDoors doors;
    private final Access<ChannelManagement.Seen> access;

    IdentityHandlers(ManagementDoors doors, Access<ChannelManagement.Seen> access) {
        this.doors = doors;
        this.access = access;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ONE, access.forManagers((_, seen) -> show(seen))),
                Route.act(ONE + "/rotate", access.forManagers((_, seen) -> renew(seen))));
    }

    private Answer show(ChannelManagement.Seen seen) {
        return doors.belongings()
                .secrets()
                .of(seen.channel().id())
                .map(secret -> Answer.ok(json(seen, secret)))
                .orElseGet(() -> Answer.refused(ApiRefusal.SECRET_UNREADABLE));
    }

    private Answer renew(ChannelManagement.Seen seen) {
        return Answer.ok(
                json(seen, doors.belongings().secrets().renew(seen.channel().id())));
    }

    private static ObjectNode json(ChannelManagement.Seen seen, String secret) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("secret", secret)
                .put("required", seen.channel().rules().widget().identityRequired());
    }
}
