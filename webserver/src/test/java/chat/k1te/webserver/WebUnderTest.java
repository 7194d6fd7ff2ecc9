package chat.k1te.webserver;

import chat.k1te.tenant.Channels;
import chat.k1te.webserver.files.FileRoutes;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// All routes on a port of their own, and a client that asks for them.
final class WebUnderTest implements AutoCloseable {
    static final String ORIGIN = "https://chat.example";

    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;

    /// Everything but files.
    WebUnderTest(ClassLoader classPath, Channels channels, Map<String, BooleanSupplier> parts) throws IOException {
        this(classPath, channels, parts, FilesUnderTest.routes());
    }

    WebUnderTest(ClassLoader classPath, Channels channels, Map<String, BooleanSupplier> parts, FileRoutes files)
            throws IOException {
        Routes routes = new Routes(
                StaticFiles.load(classPath, "web/widget"),
                new MiniAppFiles(StaticFiles.load(classPath, "web/miniapp"), ORIGIN, List.of()),
                new Pages(channels, ORIGIN),
                new Health(parts),
                List.of(files));
        server = WebServer.builder()
                .host("127.0.0.1")
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(200))
                .maxPayloadSize(FileRoutes.LONGEST_BODY)
                .routing(routes.routing())
                .build()
                .start();
    }

    int port() {
        return server.port();
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
        return ask(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    Answer ask(String method, String path, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, body);
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
