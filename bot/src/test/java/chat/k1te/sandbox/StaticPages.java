package chat.k1te.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/// Files of the class path over HTTP.
final class StaticPages implements HttpHandler {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "png", "image/png",
            "jpg", "image/jpeg",
            "woff2", "font/woff2");

    private final String prefix;
    private final String folder;

    StaticPages(String prefix, String folder) {
        this.prefix = prefix;
        this.folder = folder;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(prefix.length());
        String name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        try (InputStream file = name.contains("..") ? null : loader().getResourceAsStream(folder + "/" + name)) {
            if (file == null) {
                Router.notFound(exchange);
                return;
            }
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            Http.send(exchange, 200, type, file.readAllBytes());
        }
    }

    private static ClassLoader loader() {
        return StaticPages.class.getClassLoader();
    }
}
