package chat.k1te.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Gives a request to the handler with the longest prefix of its path; what none takes is Telegram's `Not Found`.
final class Router implements HttpHandler {
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();

    void add(String prefix, HttpHandler handler) {
        handlers.put(prefix, handler);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        HttpHandler handler = handlers.keySet().stream()
                .filter(path::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(handlers::get)
                .orElse(Router::notFound);
        try (exchange) {
            handler.handle(exchange);
        }
    }

    static void notFound(HttpExchange exchange) throws IOException {
        Http.sendJson(
                exchange,
                404,
                Json.object().put("ok", false).put("error_code", 404).put("description", "Not Found"));
    }
}
