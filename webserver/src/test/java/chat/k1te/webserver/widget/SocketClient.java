package chat.k1te.webserver.widget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A browser's end of the widget's socket.
public final class SocketClient implements AutoCloseable, WebSocket.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();
    private @Nullable WebSocket socket;

    /// The close frame that the server sent.
    public record Closed(int code, String reason) {}

    private SocketClient() {}

    public static SocketClient open(URI address, String origin) {
        SocketClient client = new SocketClient();
        client.socket = HTTP.newWebSocketBuilder()
                .header("Origin", origin)
                .header("User-Agent", "Browser/1")
                .subprotocols("k1te.chat.v2")
                .buildAsync(address, client)
                .join();
        return client;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            try {
                heard.add(MAPPER.readTree(parts.toString()));
            } catch (JsonProcessingException e) {
                closed.completeExceptionally(e);
            }
            parts.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(new Closed(code, reason));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    public WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("not open");
        }
        return socket;
    }

    public SocketClient send(String text) {
        socket().sendText(text, true).join();
        return this;
    }

    /// Says hello as somebody new.
    ///
    /// @return the token that was issued
    public String hello() {
        send("{\"type\":\"hello\"}");
        String token = await("welcome").path("token").textValue();
        await("caught-up");
        return token;
    }

    public SocketClient hello(String token, long since) {
        return send("{\"type\":\"hello\",\"token\":\"%s\",\"since\":%d}".formatted(token, since));
    }

    public SocketClient post(String id, String text) {
        ObjectNode frame =
                MAPPER.createObjectNode().put("type", "post").put("id", id).put("text", text);
        return send(frame.toString());
    }

    /// The next frame.
    public JsonNode next() {
        try {
            JsonNode frame = heard.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (frame == null) {
                throw new AssertionError("nothing more was heard");
            }
            return frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The next frame, which must be of this type.
    public JsonNode await(String type) {
        JsonNode frame = next();
        if (!frame.path("type").asText().equals(type)) {
            throw new AssertionError("expected " + type + ", got " + frame);
        }
        return frame;
    }

    /// Reads until the message placed at `seq` was shown.
    public void awaitSeq(long seq) {
        long shown = 0;
        while (shown < seq) {
            for (JsonNode entry : await("entries").path("entries")) {
                shown = Math.max(shown, entry.path("seq").longValue());
            }
        }
    }

    /// Reads until the message placed at `seq` was shown, whatever else is said meanwhile.
    public void awaitSeqAmongAnswers(long seq) {
        boolean shown = false;
        while (!shown) {
            for (JsonNode entry : next().path("entries")) {
                shown |= entry.path("seq").longValue() >= seq;
            }
        }
    }

    public Closed awaitClose() {
        try {
            return closed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("not closed by the server", e);
        }
    }

    @Override
    public void close() {
        socket().abort();
    }
}
