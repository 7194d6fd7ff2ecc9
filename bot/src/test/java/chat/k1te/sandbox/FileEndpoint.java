package chat.k1te.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;

/// `/file/bot<token>/<path>`: downloads.
final class FileEndpoint implements HttpHandler {
    private final Engine engine;
    private final String prefix;

    FileEndpoint(Engine engine) {
        this.engine = engine;
        this.prefix = "/file/bot" + engine.world.options.token() + "/";
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<StoredFile> file = path.startsWith(prefix) && !engine.tokenRevoked
                ? engine.world.read(() -> engine.world.files.byPath(path.substring(prefix.length())))
                : Optional.empty();
        if (file.isEmpty()) Router.notFound(exchange);
        else Http.send(exchange, 200, "application/octet-stream", file.get().bytes());
    }
}
