package chat.k1te.webserver;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/// Answers to GET and HEAD.
final class Replies {
    private Replies() {}

    static void send(ServerRequest request, ServerResponse response, String type, byte[] body) {
        response.header(HeaderNames.CONTENT_TYPE, type);
        if (request.prologue().method().equals(Method.HEAD)) {
            response.contentLength(body.length);
            response.send();
        } else {
            response.send(body);
        }
    }

    static void send(ServerRequest request, ServerResponse response, String type, String body) {
        send(request, response, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static void send(ServerRequest request, ServerResponse response, JsonNode body) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        send(request, response, MediaType.JSON, body.toString());
    }

    /// A problem as RFC 9457 wants it, without a word about what is inside.
    static void problem(ServerRequest request, ServerResponse response, Status status) {
        response.status(status).header(HeaderNames.CACHE_CONTROL, "no-store");
        String body = "{\"title\":\"%s\",\"status\":%d}".formatted(status.reasonPhrase(), status.code());
        send(request, response, MediaType.PROBLEM, body);
    }
}
