package chat.k1te.webserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.k1te.demo.FreePort;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.testing.Await;
import chat.k1te.webserver.widget.SocketClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program: inside the test, and as a process of its own.
class AppTest {
    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private Map<String, String> environment(SandboxTelegram telegram, int port) {
        return new HashMap<>(Map.of(
                "TELEGRAM_BOT_TOKEN", telegram.token(),
                "TELEGRAM_API_URL", telegram.url(),
                "PORT", Integer.toString(port),
                "DATA_DIR", folder.resolve("data").toString()));
    }

    private int status(int port, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady(int port) {
        Await.until("ready", Duration.ofSeconds(15), () -> status(port, "/health/ready") == 200);
    }

    @Test
    void it_is_ready_when_the_store_answers_and_telegram_is_polled() throws Exception {
        try (SandboxTelegram telegram = SandboxTelegram.start();
                App app = new App(Settings.of(environment(telegram, FreePort.any())))) {
            app.start();
            assertThat(status(app.port(), "/health/live")).isEqualTo(200);
            awaitReady(app.port());
        }
    }

    @Test
    void at_the_end_every_browser_is_told_to_come_back() throws Exception {
        try (SandboxTelegram telegram = SandboxTelegram.start()) {
            Settings settings = Settings.of(environment(telegram, FreePort.any()));
            App app = new App(settings);
            app.start();
            Tenant owner = new Tenant(
                    TenantId.random(), settings.token().bot(), new OperatorId(7), Locale.ENGLISH, Instant.now());
            Channel channel = Channel.create(owner, "Acme", Instant.now())
                    .boundTo(new Group(new GroupId(-1001), "Support", true));
            assertThat(app.stores().channels().save(channel)).isTrue();
            URI address = URI.create("ws://127.0.0.1:" + app.port() + "/ws/" + channel.key());
            try (SocketClient browser = SocketClient.open(address, settings.origin())) {
                browser.hello();
                browser.post("message-1", "Hello").await("accepted");
                app.close();
                assertThat(browser.awaitClose()).isEqualTo(new SocketClient.Closed(1012, "restart 5"));
            }
        }
    }

    @Test
    void visitors_are_served_while_telegram_is_not_reached() throws Exception {
        try (SandboxTelegram telegram = SandboxTelegram.start()) {
            Map<String, String> environment = environment(telegram, FreePort.any());
            environment.put("TELEGRAM_API_URL", "http://127.0.0.1:" + FreePort.any());
            try (App app = new App(Settings.of(environment))) {
                app.start();
                assertThat(status(app.port(), "/")).isEqualTo(200);
                assertThat(status(app.port(), "/health/ready")).isEqualTo(503);
            }
        }
    }

    @Test
    void a_token_telegram_does_not_know_is_one_sentence() throws Exception {
        try (SandboxTelegram telegram = SandboxTelegram.start()) {
            Map<String, String> environment = environment(telegram, FreePort.any());
            environment.put("TELEGRAM_BOT_TOKEN", "987654321:AbCdEfGhIjKlMnOpQrStUvWxYz012345678");
            try (App app = new App(Settings.of(environment))) {
                assertThat(whyNot(app::start)).contains("TELEGRAM_BOT_TOKEN");
            }
        }
    }

    @Test
    void a_taken_port_is_one_sentence() throws Exception {
        try (SandboxTelegram telegram = SandboxTelegram.start();
                ServerSocket taken = new ServerSocket(0);
                App app = new App(Settings.of(environment(telegram, taken.getLocalPort())))) {
            assertThat(whyNot(app::start)).contains(Integer.toString(taken.getLocalPort()), "PORT=");
        }
    }

    @Test
    void a_store_that_another_program_has_is_one_sentence() throws Exception {
        try (SandboxTelegram telegram = SandboxTelegram.start();
                App first = new App(Settings.of(environment(telegram, FreePort.any())))) {
            assertThat(first.connections().count()).isZero();
            Settings same = Settings.of(environment(telegram, FreePort.any()));
            assertThat(whyNot(() -> new App(same).close())).contains("DATA_DIR=", "another");
        }
    }

    @Test
    void a_folder_that_is_none_is_one_sentence() throws Exception {
        try (SandboxTelegram telegram = SandboxTelegram.start()) {
            Files.writeString(folder.resolve("data"), "a file");
            Settings settings = Settings.of(environment(telegram, FreePort.any()));
            assertThat(whyNot(() -> new App(settings).close())).contains("DATA_DIR=");
        }
    }

    @Test
    void a_mongodb_that_can_not_be_reached_is_one_sentence_without_its_password() throws Exception {
        try (SandboxTelegram telegram = SandboxTelegram.start()) {
            Map<String, String> environment = environment(telegram, FreePort.any());
            for (String uri : new String[] {
                "mongodb://user:geheim@127.0.0.1:" + FreePort.any() + "/?serverSelectionTimeoutMS=200",
                "mongodb://user:ge:heim@@db",
            }) {
                environment.put("MONGODB_URI", uri);
                Settings settings = Settings.of(environment);
                assertThat(whyNot(() -> new App(settings).close()))
                        .contains("MONGODB_URI")
                        .doesNotContain("heim");
            }
        }
    }

    private static String whyNot(ThrowingCallable start) {
        CannotStart why = catchThrowableOfType(CannotStart.class, start);
        assertThat(why).isNotNull();
        assertThat(why.problems()).hasSize(1);
        assertThat(why.problems().getFirst()).endsWith(".").doesNotContain("\n");
        return why.problems().getFirst();
    }

    private static Process run(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("TELEGRAM_") || name.equals("MONGODB_URI") || name.equals("PORT"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    @Test
    void a_start_that_fails_prints_its_problems_and_nothing_else() throws Exception {
        Process process = run(Map.of("PORT", "none"));
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("TELEGRAM_BOT_TOKEN ") || line.startsWith("PORT "));
    }

    @Test
    void a_taken_port_brings_out_no_stack_trace() throws Exception {
        try (SandboxTelegram telegram = SandboxTelegram.start();
                ServerSocket taken = new ServerSocket(0)) {
            Process process = run(environment(telegram, taken.getLocalPort()));
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                    .singleElement()
                    .asString()
                    .startsWith("Port " + taken.getLocalPort());
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_start_that_succeeds_says_where_and_an_end_is_quiet() throws Exception {
        int port = FreePort.any();
        try (SandboxTelegram telegram = SandboxTelegram.start()) {
            Process process = run(environment(telegram, port));
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                String line = out.readLine();
                while (!line.startsWith("K1te Chat is running")) {
                    assertThat(line).doesNotContain(telegram.token());
                    line = out.readLine();
                }
                assertThat(line).isEqualTo("K1te Chat is running: http://localhost:" + port);
                awaitReady(port);
                try (SocketClient stranger = SocketClient.open(
                        URI.create("ws://127.0.0.1:" + port + "/ws/unknown"), "http://localhost:" + port)) {
                    assertThat(stranger.awaitClose().code()).isEqualTo(4404);
                }
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
        }
    }
}
