package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// A bot that speaks plain HTTP, so that the tests of the sandbox see every byte it answers.
final class BotClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    BotClient(SandboxTelegram telegram) {
        base = telegram.url() + "/bot" + telegram.token() + "/";
    }

    /// Calls with a JSON body and gives the whole answer.
    JsonNode call(String method, String json) {
        return Json.parse(post(method, "application/json", json).body()).orElseThrow();
    }

    /// As [#call], for what must succeed; gives the result.
    JsonNode ok(String method, String json) {
        JsonNode answer = call(method, json);
        if (!answer.path("ok").asBoolean()) throw new AssertionError(method + ": " + answer);
        return answer.path("result");
    }

    /// The description of an error.
    String refusal(String method, String json) {
        JsonNode answer = call(method, json);
        if (answer.path("ok").asBoolean()) throw new AssertionError(method + " was not refused: " + answer);
        return answer.path("description").asText();
    }

    JsonNode updates(String json) {
        return ok("getUpdates", json);
    }

    /// Confirms everything that waits.
    void drain() {
        JsonNode waiting = updates("{\"offset\":-1}");
        if (!waiting.isEmpty()) {
            updates("{\"offset\":%d}"
                    .formatted(waiting.path(0).path("update_id").asLong() + 1));
        }
    }

    HttpResponse<String> post(String method, String contentType, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + method))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> get(String methodAndQuery) {
        return send(HttpRequest.newBuilder(URI.create(base + methodAndQuery)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
