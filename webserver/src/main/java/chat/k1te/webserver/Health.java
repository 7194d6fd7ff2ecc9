package chat.k1te.webserver;

import chat.k1te.webserver.http.Replies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Tells an orchestrator whether the process lives, and whether it can do its work now. Names the part that can't and
/// no more; the log has the words.
///
/// @param parts each part by name, and whether it works
record Health(Map<String, BooleanSupplier> parts) {
    Health {
        parts = Map.copyOf(parts);
    }

    void live(ServerRequest request, ServerResponse response) {
        Replies.send(request, response, status("up"));
    }

    void ready(ServerRequest request, ServerResponse response) {
        ArrayNode down = JsonNodeFactory.instance.arrayNode();
        parts.entrySet().stream()
                .filter(part -> !part.getValue().getAsBoolean())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(down::add);
        if (down.isEmpty()) {
            Replies.send(request, response, status("ready"));
        } else {
            response.status(Status.SERVICE_UNAVAILABLE_503);
            Replies.send(request, response, status("not-ready").set("down", down));
        }
    }

    private static ObjectNode status(String word) {
        return JsonNodeFactory.instance.objectNode().put("status", word);
    }
}
