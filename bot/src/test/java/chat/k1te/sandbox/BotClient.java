package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/// A bot that speaks plain HTTP, so that the tests of the sandbox see every byte it answers.
final class BotClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String files;

    BotClient(SandboxTelegram telegram) {
        base = telegram.url() + "/bot" + telegram.token() + "/";
        files = telegram.url() + "/file/bot" + telegram.token() + "/";
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

    /// Fetches a file, whole.
    HttpResponse<byte[]> download(String path) {
        return send(HttpRequest.newBuilder(URI.create(files + path)).build(), BodyHandlers.ofByteArray());
    }

    /// Fetches a part of a file.
    HttpResponse<byte[]> download(String path, String range) {
        return send(
                HttpRequest.newBuilder(URI.create(files + path))
                        .header("Range", range)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    Form form() {
        return new Form();
    }

    /// A call whose body is `multipart/form-data`.
    final class Form {
        private static final String MARK = "--------kite";

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Form field(String name, String value) {
            return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
        }

        Form file(String name, String fileName, String type, byte[] bytes) {
            return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", type, bytes);
        }

        private Form part(String names, String type, byte[] bytes) {
            String typeLine = type.isEmpty() ? "" : "\r\nContent-Type: " + type;
            body.writeBytes(("--" + MARK + "\r\nContent-Disposition: form-data; " + names + typeLine + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            return this;
        }

        JsonNode ok(String method) {
            JsonNode answer = send(method);
            if (!answer.path("ok").asBoolean()) throw new AssertionError(method + ": " + answer);
            return answer.path("result");
        }

        String refusal(String method) {
            JsonNode answer = send(method);
            if (answer.path("ok").asBoolean()) throw new AssertionError(method + " was not refused: " + answer);
            return answer.path("description").asText();
        }

        private JsonNode send(String method) {
            body.writeBytes(("--" + MARK + "--\r\n").getBytes(StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + method))
                    .header("Content-Type", "multipart/form-data; boundary=" + MARK)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                    .build();
            return Json.parse(BotClient.this.send(request).body()).orElseThrow();
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            return http.send(request, reader);
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
