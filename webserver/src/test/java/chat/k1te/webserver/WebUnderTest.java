package chat.k1te.webserver;

import chat.k1te.tenant.Channels;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// All routes on a port of their own, and a client that asks for them.
final class WebUnderTest implements AutoCloseable {
    static final String ORIGIN = "https://chat.example";

    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;

    WebUnderTest(ClassLoader classPath, Channels channels, Map<String, BooleanSupplier> parts) throws IOException {
        Routes routes = new Routes(
                StaticFiles.load(classPath, "web/widget"),
                StaticFiles.load(classPath, "web/miniapp"),
                new Pages(channels, ORIGIN),
                new Health(parts));
        server = WebServer.builder()
                .host("127.0.0.1")
                .shutdownHook(false)
                .maxPayloadSize(0)
                .routing(routes.routing())
                .build()
                .start();
    }

    /// What came back.
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        /// The header's value; empty when it is missing.
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        byte[] body() {
            return response.body();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
    }

    Answer ask(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return ask("GET", path, headers);
    }

    @Override
    public void close() {
        server.stop();
    }
}
