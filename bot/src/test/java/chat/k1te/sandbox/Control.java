package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the page of the demo talks to, under `/sandbox/`: state, events, actions, files.
final class Control {
    private static final int MOST_BYTES = 60 << 20;

    private final Engine engine;
    private final SandboxTelegram telegram;
    private final ControlState state;
    private final ControlActions actions;

    Control(Engine engine, SandboxTelegram telegram) {
        this.engine = engine;
        this.telegram = telegram;
        this.state = new ControlState(engine);
        this.actions = new ControlActions(engine, telegram);
    }

    void mount(Router router) {
        router.add("/sandbox/state", this::state);
        router.add("/sandbox/events", new EventStream(engine));
        router.add("/sandbox/do", this::act);
        router.add("/sandbox/suitable", this::suitable);
        router.add("/sandbox/file/", this::file);
    }

    private void state(HttpExchange exchange) throws IOException {
        answer(exchange, () -> {
            Person person = person(query(exchange).path("as").asLong());
            return engine.world.read(() -> state.of(person.user()));
        });
    }

    /// Somebody is always there to look at the page, if need be made now.
    private Person person(long id) {
        if (id != 0) return telegram.person(id);
        return telegram.persons().stream().findFirst().orElseGet(() -> telegram.person("Ira", "en"));
    }

    private void act(HttpExchange exchange) throws IOException {
        answer(exchange, () -> {
            byte[] body = RequestReader.body(exchange, MOST_BYTES);
            JsonNode request = Json.parse(new String(body, StandardCharsets.UTF_8))
                    .filter(JsonNode::isObject)
                    .orElseThrow(() -> new IllegalArgumentException("not a JSON object"));
            return actions.act(telegram.person(request.path("as").asLong()), request)
                    .put("ok", true);
        });
    }

    private void suitable(HttpExchange exchange) throws IOException {
        answer(exchange, () -> {
            JsonNode query = query(exchange);
            Person person = telegram.person(query.path("as").asLong());
            return engine.world.read(() -> {
                ArrayNode groups = Json.array();
                JsonNode request = ControlActions.request(engine, person, query);
                engine.chatRequests.suitable(person.user(), request).forEach(chat -> groups.add(chat.json()));
                ObjectNode answer = Json.object();
                answer.set("groups", groups);
                answer.set("request", request);
                return answer;
            });
        });
    }

    private void file(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/sandbox/file/".length());
        Optional<StoredFile> file = engine.world.read(() -> engine.world.files.byId(id));
        if (file.isEmpty()) {
            Router.notFound(exchange);
            return;
        }
        String type = file.get().mimeType().isEmpty()
                ? "application/octet-stream"
                : file.get().mimeType();
        // Anybody may have uploaded it: the browser must not take it for a page of ours.
        exchange.getResponseHeaders().set("Content-Security-Policy", "sandbox");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        FileAnswer.send(exchange, type, file.get().bytes());
    }

    private static JsonNode query(HttpExchange exchange) {
        ObjectNode values = Json.object();
        Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                .ifPresent(query -> RequestReader.readForm(query, values));
        return values;
    }

    private interface Work {
        ObjectNode run() throws IOException;
    }

    /// Whatever a person's client would not let them do is a 400 in plain words.
    private static void answer(HttpExchange exchange, Work work) throws IOException {
        try {
            Http.sendJson(exchange, 200, work.run());
        } catch (IllegalArgumentException | IllegalStateException | Rejection no) {
            Http.sendJson(exchange, 400, Json.object().put("ok", false).put("error", no.getMessage()));
        }
    }
}
