package chat.k1te.webserver.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/// Answers to GET and HEAD, and to others alike.
public final class Replies {
    private Replies() {}

    public static void send(ServerRequest request, ServerResponse response, String type, byte[] body) {
        response.header(HeaderNames.CONTENT_TYPE, type);
        if (request.prologue().method().equals(Method.HEAD)) {
            response.contentLength(body.length);
            response.send();
        } else {
            response.send(body);
        }
    }

    public static void send(ServerRequest request, ServerResponse response, String type, String body) {
        send(request, response, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public static void send(ServerRequest request, ServerResponse response, JsonNode body) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        send(request, response, MediaType.JSON, body.toString());
    }
}
