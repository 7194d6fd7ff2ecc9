package chat.k1te.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A visitor's browser that keeps its promises, as the widget does: it reconnects for ever, says `since` where it was,
/// sends one post after the other, and sends again with the same id what was not accepted.
final class Browser implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BAD_TOKEN = 4401;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Thread connecting;
    private final Map<String, String> outbox = new LinkedHashMap<>();
    private final Map<Long, JsonNode> entries = new TreeMap<>();
    private long acknowledged;
    private long cursor;
    private boolean caughtUp;
    /// Whether a post waits for its answer, or for the time when it may be sent again.
    private boolean underway;
    private String refusal = "";
    private int lastClose;
    private @Nullable String token;
    private @Nullable WebSocket socket;
    private CompletableFuture<WebSocket> sent = new CompletableFuture<>();
    private volatile boolean closed;

    Browser(URI address) {
        this.address = address;
        this.connecting = Thread.ofVirtual().name("browser").start(this::stayConnected);
    }

    /// Says `text`, now or as soon as somebody listens.
    synchronized void post(String id, String text) {
        outbox.put(id, text);
        next();
    }

    /// Sends what waits longest, unless a post is on its way.
    private synchronized void next() {
        if (caughtUp && socket != null && !underway && !outbox.isEmpty()) {
            underway = true;
            send(socket, post(outbox.keySet().iterator().next()));
        }
    }

    synchronized int unacknowledged() {
        return outbox.size();
    }

    synchronized long acknowledged() {
        return acknowledged;
    }

    /// What is on the screen, in order.
    synchronized List<String> shown(String author) {
        Stream<JsonNode> all = entries.values().stream();
        Predicate<JsonNode> his = entry -> entry.path("author").asText().equals(author);
        return all.filter(his).map(entry -> entry.at("/content/text").asText()).toList();
    }

    /// For the eyes of who looks for a fault.
    @Override
    public synchronized String toString() {
        return "waiting %s, caught up %s, connected %s, cursor %d, last close %d, last refusal %s"
                .formatted(outbox.keySet(), caughtUp, socket != null, cursor, lastClose, refusal);
    }

    private void stayConnected() {
        while (!closed) {
            CompletableFuture<Integer> end = new CompletableFuture<>();
            try {
                http.newWebSocketBuilder()
                        .subprotocols("k1te.chat.v2")
                        .header("Origin", "http://shop.example")
                        .buildAsync(address, new Ears(end))
                        .join();
                int code = end.join();
                lastClose = code;
                if (code == BAD_TOKEN) {
                    forget();
                }
            } catch (CompletionException _) {
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
    }

    private synchronized void forget() {
        token = null;
        cursor = 0;
    }

    private synchronized void opened(WebSocket opened) {
        socket = opened;
        sent = CompletableFuture.completedFuture(opened);
        underway = false;
        caughtUp = false;
        ObjectNode hello = MAPPER.createObjectNode().put("type", "hello");
        if (token != null) {
            hello.put("token", token).put("since", cursor);
        }
        send(opened, hello);
    }

    private synchronized void heard(WebSocket from, JsonNode frame) {
        switch (frame.path("type").asText()) {
            case "welcome" ->
                token = frame.hasNonNull("token") ? frame.path("token").asText() : token;
            case "entries" -> {
                frame.path("entries").forEach(this::show);
                cursor = Math.max(cursor, frame.path("rev").asLong());
            }
            case "caught-up" -> {
                caughtUp = true;
                next();
            }
            case "accepted" -> {
                if (outbox.remove(frame.path("id").asText()) != null) {
                    acknowledged++;
                }
                underway = false;
                next();
            }
            case "refused" -> {
                refusal = frame.toString();
                CompletableFuture.delayedExecutor(frame.path("retryAfterMs").asLong(), TimeUnit.MILLISECONDS)
                        .execute(() -> again(from));
            }
            default -> {
                // Heartbeats.
            }
        }
    }

    private synchronized void again(WebSocket refusing) {
        if (socket == refusing) {
            underway = false;
            next();
        }
    }

    private void show(JsonNode entry) {
        entries.merge(
                entry.path("seq").asLong(),
                entry,
                (a, b) -> a.path("rev").asLong() > b.path("rev").asLong() ? a : b);
    }

    private synchronized void ended() {
        socket = null;
        underway = false;
        caughtUp = false;
    }

    private ObjectNode post(String id) {
        return MAPPER.createObjectNode().put("type", "post").put("id", id).put("text", outbox.get(id));
    }

    /// One frame after the other, as the socket wants it. A socket that is dying fails; its end tells that too, and the
    /// outbox is sent again.
    private void send(WebSocket to, ObjectNode frame) {
        sent = sent.thenCompose(_ -> to.sendText(frame.toString(), true));
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            if (socket != null) {
                socket.abort();
            }
        }
        http.shutdownNow();
        connecting.interrupt();
    }

    private final class Ears implements WebSocket.Listener {
        private final CompletableFuture<Integer> end;
        private final StringBuilder parts = new StringBuilder();

        Ears(CompletableFuture<Integer> end) {
            this.end = end;
        }

        @Override
        public void onOpen(WebSocket from) {
            opened(from);
            from.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                try {
                    heard(from, MAPPER.readTree(parts.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            ended();
            end.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            ended();
            end.complete(0);
        }
    }
}
