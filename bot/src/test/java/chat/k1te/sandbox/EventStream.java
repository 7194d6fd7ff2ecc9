package chat.k1te.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Server-sent events: the version at once and after changes, many of them as one when the reader is slow.
final class EventStream implements HttpHandler {
    /// How often a silent line is tried, which is how one learns that the reader has gone.
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Engine engine;
    private final World world;

    EventStream(Engine engine) {
        this.engine = engine;
        this.world = engine.world;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            long told = -1;
            while (!engine.closed) {
                long version = world.read(world::version);
                write(out, version == told ? ":\n\n" : "data: {\"version\":" + version + "}\n\n");
                told = version;
                world.await(() -> world.version() != version || engine.closed, HEARTBEAT);
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
