package chat.k1te.webserver;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.testing.InMemoryStores;
import io.helidon.webserver.WebServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.JarOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every path, asked for by a real client.
class RoutesTest {
    private static final String SCRIPT = "// the launcher\n".repeat(50);
    private static final String ORIGIN = "https://chat.example";

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicBoolean polling = new AtomicBoolean(true);
    private final Stores stores = InMemoryStores.create();
    private final Channel channel = channel("Acme <&> \"cups\"");
    private WebServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        URL jar = jar(
                folder.resolve("widget.jar"),
                Map.of(
                        "web/widget/kite-chat.js", SCRIPT,
                        "web/widget/assets/conversation-1a2b.js", "export {};",
                        "web/widget-private/secret.txt", "secret"));
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("web/miniapp/assets"));
        Files.writeString(classes.resolve("web/miniapp/index.html"), "<!doctype html><title>App</title>");
        Files.writeString(classes.resolve("web/miniapp/assets/app-9z.css"), "body{}");
        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {jar, classes.toUri().toURL()}, null)) {
            Routes routes = new Routes(
                    StaticFiles.load(classPath, "web/widget"),
                    StaticFiles.load(classPath, "web/miniapp"),
                    new Pages(stores.channels(), ORIGIN),
                    new Health(Map.of("store", () -> true, "telegram", polling::get)));
            server = WebServer.builder()
                    .shutdownHook(false)
                    .maxPayloadSize(0)
                    .routing(routes.routing())
                    .build()
                    .start();
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static URL jar(Path file, Map<String, String> entries) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            // As build tools write them: folders are entries too.
            for (String folder : new String[] {"web/", "web/widget/", "web/widget/assets/", "web/widget-private/"}) {
                jar.putNextEntry(new ZipEntry(folder));
            }
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toUri().toURL();
    }

    private Channel channel(String name) {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        Tenant tenant = new Tenant(TenantId.random(), new BotId(1), new OperatorId(7), Locale.ENGLISH, now);
        Channel created = Channel.create(tenant, name, now);
        assertThat(stores.channels().save(created)).isTrue();
        return created;
    }

    private HttpResponse<byte[]> ask(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return ask("GET", path, headers);
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void the_widget_is_there_for_the_pages_of_every_site() throws Exception {
        HttpResponse<byte[]> script = get("/kite-chat.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(text(script)).isEqualTo(SCRIPT);
        assertThat(header(script, "content-type")).startsWith("text/javascript");
        assertThat(header(script, "cache-control")).isEqualTo("public, max-age=300");
        HttpResponse<byte[]> asset = get("/assets/conversation-1a2b.js");
        assertThat(header(asset, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
        for (HttpResponse<byte[]> each : List.of(script, asset)) {
            assertThat(header(each, "access-control-allow-origin")).isEqualTo("*");
            assertThat(header(each, "cross-origin-resource-policy")).isEqualTo("cross-origin");
            assertThat(header(each, "x-content-type-options")).isEqualTo("nosniff");
        }
    }

    @Test
    void a_compressed_answer_has_its_own_tag_and_says_what_it_varies_by() throws Exception {
        HttpResponse<byte[]> plain = get("/kite-chat.js");
        HttpResponse<byte[]> packed = get("/kite-chat.js", "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(header(packed, "content-encoding")).isEqualTo("gzip");
        assertThat(header(packed, "vary")).isEqualTo("Accept-Encoding");
        assertThat(header(plain, "vary")).isEqualTo("Accept-Encoding");
        assertThat(header(packed, "etag")).isNotEqualTo(header(plain, "etag"));
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(SCRIPT);
        assertThat(header(get("/kite-chat.js", "Accept-Encoding", "gzip;q=0"), "content-encoding"))
                .isEmpty();
        assertThat(header(get("/assets/conversation-1a2b.js", "Accept-Encoding", "gzip"), "content-encoding"))
                .isEmpty();
    }

    @Test
    void who_has_the_file_is_not_sent_it_again() throws Exception {
        String tag = header(get("/kite-chat.js"), "etag");
        HttpResponse<byte[]> known = get("/kite-chat.js", "If-None-Match", "\"other\", W/" + tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(header(known, "etag")).isEqualTo(tag);
        assertThat(get("/kite-chat.js", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(get("/kite-chat.js", "If-None-Match", tag, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void head_says_what_get_would() throws Exception {
        HttpResponse<byte[]> head = ask("HEAD", "/kite-chat.js");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "content-length")).isEqualTo(Integer.toString(SCRIPT.length()));
        assertThat(header(head, "etag")).isEqualTo(header(get("/kite-chat.js"), "etag"));
    }

    @Test
    void other_methods_are_refused() throws Exception {
        for (String path : new String[] {"/", "/kite-chat.js", "/app/", "/c/x", "/health/live"}) {
            HttpResponse<byte[]> refused = ask("POST", path);
            assertThat(refused.statusCode()).as(path).isEqualTo(405);
            assertThat(header(refused, "allow")).isEqualTo("GET, HEAD");
        }
    }

    @Test
    void a_path_leads_to_nothing_but_the_files_of_its_bundle() throws Exception {
        for (String path : new String[] {
            "/assets/..%2fkite-chat.js",
            "/assets/%2e%2e%2fkite-chat.js",
            "/assets/..%2f..%2fwidget-private%2fsecret.txt",
            "/assets/../../widget-private/secret.txt",
            "/assets/",
            "/assets",
            "/app/assets/..%2findex.html",
            "/app/index.html",
            "/kite-chat.js/",
            "/nowhere"
        }) {
            HttpResponse<byte[]> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(header(response, "content-type")).isEqualTo("application/problem+json");
            assertThat(text(response)).isEqualTo("{\"title\":\"Not Found\",\"status\":404}");
        }
    }

    @Test
    void the_mini_app_is_asked_for_anew_and_its_assets_are_not() throws Exception {
        HttpResponse<byte[]> page = get("/app/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "content-type")).startsWith("text/html");
        assertThat(header(page, "cache-control")).isEqualTo("no-cache");
        assertThat(header(get("/app/assets/app-9z.css"), "cache-control")).contains("immutable");
        assertThat(get("/app").statusCode()).isEqualTo(308);
        assertThat(header(get("/app"), "location")).isEqualTo("/app/");
    }

    @Test
    void the_chat_page_shows_the_channel_and_trusts_nobodys_script() throws Exception {
        HttpResponse<byte[]> page = get("/c/" + channel.key(), "Accept-Language", "uk-UA,uk;q=0.9,en;q=0.5");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page))
                .contains("<html lang=\"uk\">")
                .contains("<title>Acme &lt;&amp;&gt; &quot;cups&quot;</title>")
                .contains("<kite-chat channel=\"" + channel.key() + "\" lang=\"uk\"")
                .contains("<script defer src=\"/kite-chat.js\"></script>");
        assertThat(header(page, "content-security-policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .contains("connect-src 'self' wss://chat.example;")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(get("/pages.css").statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_chat_says_so_in_words() throws Exception {
        HttpResponse<byte[]> page = get("/c/unknown%3Cscript%3E");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(text(page)).contains("There is no chat here").doesNotContain("<script");
        assertThat(text(get("/c/unknown", "Accept-Language", "uk"))).contains("Тут немає чату");
    }

    @Test
    void the_start_page_reads_in_the_visitors_language() throws Exception {
        assertThat(text(get("/"))).contains("/newchannel").contains("<html lang=\"en\">");
        assertThat(text(get("/", "Accept-Language", "uk"))).contains("<html lang=\"uk\">");
        assertThat(text(get("/", "Accept-Language", "de, *;q=0.1"))).contains("<html lang=\"en\">");
        assertThat(text(get("/", "Accept-Language", "??;;q=x"))).contains("<html lang=\"en\">");
    }

    @Test
    void health_names_the_part_that_is_down() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        polling.set(false);
        HttpResponse<byte[]> down = get("/health/ready");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(text(down)).isEqualTo("{\"status\":\"not-ready\",\"down\":[\"telegram\"]}");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void a_fault_tells_the_other_side_nothing() throws Exception {
        WebServer faulty = WebServer.builder()
                .shutdownHook(false)
                .routing(new Routes(
                                StaticFiles.load(ClassLoader.getPlatformClassLoader(), "none"),
                                StaticFiles.load(ClassLoader.getPlatformClassLoader(), "none"),
                                new Pages(stores.channels(), ORIGIN),
                                new Health(Map.of("store", () -> {
                                    throw new IllegalStateException("password is 1234");
                                })))
                        .routing())
                .build()
                .start();
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + faulty.port() + "/health/ready"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).isEqualTo("{\"title\":\"Internal Server Error\",\"status\":500}");
        } finally {
            faulty.stop();
        }
    }
}
