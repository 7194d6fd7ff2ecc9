package chat.k1te.webserver.api;

import java.util.stream.Stream;

/// Every route of the API, with what it takes and what it answers to each role.
final class RouteTable {
    private static final int NOT_THEIRS = 404;
    static final String JSON = "application/json";
    static final String PATCH = "application/merge-patch+json";

    private RouteTable() {}

    /// What one route answers to each.
    ///
    /// @param about  what `{id}` stands for
    /// @param others to strangers, to who was let go, to the owner of another tenant; mostly [#NOT_THEIRS]
    record Row(String route, About about, String type, String body, int owner, int admin, int operator, int others) {
        Row with(String newType, String newBody) {
            return new Row(route, about, newType, newBody, owner, admin, operator, others);
        }

        String method() {
            return route.substring(0, route.indexOf(' '));
        }

        String path() {
            return route.substring(route.indexOf(' ') + 1);
        }

        @Override
        public String toString() {
            return route;
        }
    }

    enum About {
        NOTHING,
        CHANNEL,
        TENANT,
        THREAD
    }

    private static Row row(String route, int owner, int admin, int operator) {
        return new Row(route, about(route), "", "", owner, admin, operator, NOT_THEIRS);
    }

    private static About about(String route) {
        if (route.contains("/threads/") || route.contains("/exports")) {
            return About.THREAD;
        }
        return route.contains("/channels/") ? About.CHANNEL : About.TENANT;
    }

    private static Row forAll(String route, int status) {
        return new Row(route, About.NOTHING, "", "", status, status, status, status);
    }

    static Stream<Row> rows() {
        return Stream.of(
                forAll("GET /api/me", 200),
                forAll("PATCH /api/me", 200).with(PATCH, "{\"language\":\"en\"}"),
                forAll("GET /api/channels", 200),
                forAll("POST /api/channels", 201).with(JSON, "{\"name\":\"Own\",\"request\":1}"),
                row("GET /api/channels/{id}", 200, 200, 200),
                row("PATCH /api/channels/{id}", 200, 200, 403).with(PATCH, "{}"),
                row("DELETE /api/channels/{id}", 204, 403, 403),
                row("DELETE /api/channels/{id}/group", 204, 204, 403),
                row("POST /api/channels/{id}/pick", 200, 200, 403).with(JSON, "{\"request\":1}"),
                row("POST /api/channels/{id}/here", 200, 200, 403),
                row("GET /api/channels/{id}/check", 200, 200, 200),
                row("POST /api/channels/{id}/test", 204, 204, 403),
                row("PUT /api/channels/{id}/avatar", 415, 415, 403).with("image/png", "no picture"),
                row("DELETE /api/channels/{id}/avatar", 204, 204, 403),
                row("GET /api/channels/{id}/qr", 200, 200, 200),
                row("GET /api/channels/{id}/identity", 200, 200, 403),
                row("POST /api/channels/{id}/identity/rotate", 200, 200, 403),
                row("GET /api/channels/{id}/numbers", 200, 200, 200),
                row("GET /api/numbers", 200, 200, 200),
                forAll("GET /api/threads", 200),
                row("GET /api/threads/{id}", 200, 200, 200),
                row("GET /api/threads/{id}/messages", 200, 200, 200),
                row("POST /api/threads/{id}/close", 200, 200, 200),
                row("POST /api/threads/{id}/reopen", 200, 200, 200),
                row("POST /api/threads/{id}/block", 200, 200, 200),
                row("POST /api/threads/{id}/unblock", 200, 200, 200),
                row("POST /api/threads/{id}/assign", 200, 200, 200).with(JSON, "{\"to\":\"me\"}"),
                row("DELETE /api/threads/{id}", 204, 204, 403),
                row("POST /api/exports", 201, 201, 403).with(JSON, "{\"thread\":\"{thread}\",\"format\":\"csv\"}"),
                row("GET /api/tenants/{id}", 200, 200, 200),
                row("PATCH /api/tenants/{id}", 200, 403, 403).with(PATCH, "{}"),
                row("DELETE /api/tenants/{id}", 204, 403, 403),
                row("GET /api/tenants/{id}/operators", 200, 200, 200),
                row("POST /api/tenants/{id}/invitations", 201, 201, 403).with(JSON, "{\"role\":\"operator\"}"),
                row("PATCH /api/tenants/{id}/operators/{user}", 200, 403, 403).with(PATCH, "{\"role\":\"admin\"}"),
                row("DELETE /api/tenants/{id}/operators/{user}", 200, 200, 403));
    }
}
