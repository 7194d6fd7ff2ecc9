package chat.k1te.webserver.api;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.demo.FreePort;
import chat.k1te.relay.Stores;
import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelKey;
import chat.k1te.testing.Await;
import chat.k1te.testing.EmbedCode;
import chat.k1te.webserver.App;
import chat.k1te.webserver.Settings;
import chat.k1te.webserver.widget.SocketRules;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// The whole program with a sandbox Telegram around it, and people who open the Mini App there. Every answer is held
/// against the API's description.
public final class ApiUnderTest implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATCH = "application/merge-patch+json";

    public final SandboxTelegram telegram;
    public final App app;
    public final Description description;
    private final HttpClient client = HttpClient.newHttpClient();

    private final AtomicReference<Duration> ahead;

    private ApiUnderTest(SandboxTelegram telegram, App app, AtomicReference<Duration> ahead, Description description) {
        this.telegram = telegram;
        this.app = app;
        this.ahead = ahead;
        this.description = description;
    }

    public static ApiUnderTest start(Path folder) throws Exception {
        System.setProperty("k1te.faster", "10000");
        SandboxTelegram telegram = SandboxTelegram.start();
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        App app = new App(
                Settings.of(Map.of(
                        "TELEGRAM_BOT_TOKEN", telegram.token(),
                        "TELEGRAM_API_URL", telegram.url(),
                        "PUBLIC_URL", "https://chat.example",
                        "PORT", Integer.toString(FreePort.any()),
                        "DATA_DIR", folder.toString())),
                SocketRules.STANDARD,
                () -> Instant.now().plus(ahead.get()));
        app.start();
        return new ApiUnderTest(telegram, app, ahead, Description.read());
    }

    /// Puts the server's clock so far ahead of the world's.
    public void ahead(Duration by) {
        ahead.set(by);
    }

    public Stores stores() {
        return app.stores();
    }

    /// A channel as its owner makes it in a group of theirs.
    public Channel channel(Person owner, String name) {
        return channel(owner, name, owner.createGroup(name + " support", true));
    }

    public Channel channel(Person owner, String name, Group group) {
        String key = EmbedCode.askFor(name, telegram, owner, group, PATIENCE);
        return stores().channels().findByKey(new ChannelKey(key)).orElseThrow();
    }

    public Channel now(Channel channel) {
        return stores().channels().find(channel.id()).orElseThrow();
    }

    public void await(String what, java.util.function.BooleanSupplier come) {
        Await.until(what, PATIENCE, come);
    }

    /// Somebody who has opened the Mini App just now.
    public Asking as(Person person) {
        return new Asking("tma " + person.openApp(""));
    }

    /// Somebody who says so of themselves.
    public Asking asking(String authorization) {
        return new Asking(authorization);
    }

    /// What came back.
    public record Reply(int status, JsonNode body, HttpResponse<byte[]> response) {
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public String code() {
            return body.path("code").asText();
        }

        public Reply expect(int wanted) {
            assertThat(status).as(text()).isEqualTo(wanted);
            return this;
        }

        public Reply refused(int wanted, String code) {
            assertThat(status + " " + code()).as(text()).isEqualTo(wanted + " " + code);
            return this;
        }

        public String tag() {
            return header("ETag");
        }
    }

    /// Asks in the name of one person.
    public final class Asking {
        private final String authorization;

        private Asking(String authorization) {
            this.authorization = authorization;
        }

        public Reply get(String path, String... headers) throws IOException, InterruptedException {
            return ask("GET", path, BodyPublishers.noBody(), headers);
        }

        public Reply delete(String path) throws IOException, InterruptedException {
            return ask("DELETE", path, BodyPublishers.noBody());
        }

        public Reply act(String path) throws IOException, InterruptedException {
            return ask("POST", path, BodyPublishers.noBody());
        }

        public Reply post(String path, String json) throws IOException, InterruptedException {
            return spoken("POST", path, "application/json", json);
        }

        public Reply patch(String path, String json) throws IOException, InterruptedException {
            return spoken("PATCH", path, PATCH, json);
        }

        /// @param tag of what was seen
        public Reply patch(String path, String tag, String json) throws IOException, InterruptedException {
            return spoken("PATCH", path, PATCH, json, "If-Match", tag);
        }

        public Reply put(String path, String type, byte[] body) throws IOException, InterruptedException {
            return ask("PUT", path, BodyPublishers.ofByteArray(body), "Content-Type", type);
        }

        private Reply spoken(String method, String path, String type, String json, String... headers)
                throws IOException, InterruptedException {
            String[] all = new String[headers.length + 2];
            System.arraycopy(headers, 0, all, 0, headers.length);
            all[headers.length] = "Content-Type";
            all[headers.length + 1] = type;
            Reply reply = ask(method, path, BodyPublishers.ofString(json), all);
            if (reply.status() < 300) {
                assertThat(description.wrongRequest(method, path, type, JSON.readTree(json)))
                        .isEmpty();
            }
            return reply;
        }

        public Reply ask(String method, String path, BodyPublisher body, String... headers)
                throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
                    .method(method, body);
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            if (headers.length > 0) {
                request.headers(headers);
            }
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode json = type.endsWith("json") && response.body().length > 0
                    ? JSON.readTree(response.body())
                    : MissingNode.getInstance();
            String plain = path.replaceFirst("\\?.*", "");
            assertThat(description.wrong(method, plain, response.statusCode(), type, json))
                    .as(new String(response.body(), StandardCharsets.UTF_8))
                    .isEmpty();
            return new Reply(response.statusCode(), json, response);
        }
    }

    @Override
    public void close() {
        app.close();
        telegram.close();
    }
}
