package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Answers.
final class Http {
    private Http() {}

    static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /// The page with which an edge server says that it cannot go on.
    static void sendHtmlError(HttpExchange exchange, int status) throws IOException {
        byte[] page = "<html><h1>Bad Gateway</h1></html>".getBytes(StandardCharsets.UTF_8);
        send(exchange, status, "text/html", page);
    }

    static void sendJson(HttpExchange exchange, int status, JsonNode json) throws IOException {
        send(exchange, status, "application/json", Json.write(json).getBytes(StandardCharsets.UTF_8));
    }
}
