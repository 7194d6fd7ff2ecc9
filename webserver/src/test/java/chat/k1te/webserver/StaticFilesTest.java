package chat.k1te.webserver;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.testing.InMemoryStores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundles, one from a jar and one from a folder, asked for by a real client.
class StaticFilesTest {
    private static final String SCRIPT = "// the launcher\n".repeat(50);

    @SuppressWarnings("NullAway.Init")
    private WebUnderTest web;

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
        URL[] classPath = {jar, classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            web = new WebUnderTest(loader, InMemoryStores.create().channels(), Map.of());
        }
    }

    @AfterEach
    void stop() {
        web.close();
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

    @Test
    void the_widget_is_there_for_the_pages_of_every_site() throws Exception {
        WebUnderTest.Answer script = web.get("/kite-chat.js");
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.text()).isEqualTo(SCRIPT);
        assertThat(script.header("content-type")).startsWith("text/javascript");
        assertThat(script.header("cache-control")).isEqualTo("public, max-age=300");
        WebUnderTest.Answer asset = web.get("/assets/conversation-1a2b.js");
        assertThat(asset.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
        for (WebUnderTest.Answer each : List.of(script, asset)) {
            assertThat(each.header("access-control-allow-origin")).isEqualTo("*");
            assertThat(each.header("cross-origin-resource-policy")).isEqualTo("cross-origin");
            assertThat(each.header("x-content-type-options")).isEqualTo("nosniff");
        }
    }

    @Test
    void a_compressed_answer_has_its_own_tag_and_says_what_it_varies_by() throws Exception {
        WebUnderTest.Answer plain = web.get("/kite-chat.js");
        WebUnderTest.Answer packed = web.get("/kite-chat.js", "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(packed.header("content-encoding")).isEqualTo("gzip");
        assertThat(packed.header("vary")).isEqualTo("Accept-Encoding");
        assertThat(plain.header("vary")).isEqualTo("Accept-Encoding");
        assertThat(packed.header("etag")).isNotEqualTo(plain.header("etag"));
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(SCRIPT);
        assertThat(web.get("/kite-chat.js", "Accept-Encoding", "gzip;q=0").header("content-encoding"))
                .isEmpty();
        assertThat(web.get("/assets/conversation-1a2b.js", "Accept-Encoding", "gzip")
                        .header("content-encoding"))
                .isEmpty();
    }

    @Test
    void who_has_the_file_is_not_sent_it_again() throws Exception {
        String tag = web.get("/kite-chat.js").header("etag");
        WebUnderTest.Answer known = web.get("/kite-chat.js", "If-None-Match", "\"other\", W/" + tag);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("etag")).isEqualTo(tag);
        assertThat(web.get("/kite-chat.js", "If-None-Match", "\"other\"").status())
                .isEqualTo(200);
        assertThat(web.get("/kite-chat.js", "If-None-Match", tag, "Accept-Encoding", "gzip")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void head_says_what_get_would() throws Exception {
        WebUnderTest.Answer head = web.ask("HEAD", "/kite-chat.js");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("content-length")).isEqualTo(Integer.toString(SCRIPT.length()));
        assertThat(head.header("etag")).isEqualTo(web.get("/kite-chat.js").header("etag"));
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
            WebUnderTest.Answer response = web.get(path);
            assertThat(response.status()).as(path).isEqualTo(404);
            assertThat(response.header("content-type")).isEqualTo("application/problem+json");
            assertThat(response.text()).isEqualTo("{\"title\":\"Not Found\",\"status\":404}");
        }
    }

    @Test
    void the_mini_app_is_shown_in_frames_of_telegram_alone() throws Exception {
        WebUnderTest.Answer page = web.get("/app/");
        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self';")
                .endsWith("frame-ancestors 'self' https://web.telegram.org");
        assertThat(page.response().headers().map()).doesNotContainKey("x-frame-options");
    }

    @Test
    void the_mini_app_is_asked_for_anew_and_its_assets_are_not() throws Exception {
        WebUnderTest.Answer page = web.get("/app/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.header("cache-control")).isEqualTo("no-cache");
        assertThat(web.get("/app/assets/app-9z.css").header("cache-control")).contains("immutable");
        assertThat(web.get("/app").status()).isEqualTo(308);
        assertThat(web.get("/app").header("location")).isEqualTo("/app/");
    }
}
