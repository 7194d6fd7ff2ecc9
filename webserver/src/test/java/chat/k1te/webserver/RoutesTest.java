package chat.k1te.webserver;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.testing.InMemoryStores;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The pages and the health of the server, asked for by a real client.
class RoutesTest {
    private static final ClassLoader NO_BUNDLES = ClassLoader.getPlatformClassLoader();

    private final AtomicBoolean polling = new AtomicBoolean(true);
    private final Stores stores = InMemoryStores.create();
    private final Channel channel = channel("Acme <&> \"cups\"");
    private final WebUnderTest web;

    RoutesTest() throws IOException {
        web = new WebUnderTest(NO_BUNDLES, stores.channels(), Map.of("store", () -> true, "telegram", polling::get));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private Channel channel(String name) {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        Tenant tenant = new Tenant(TenantId.random(), new BotId(1), new OperatorId(7), Locale.ENGLISH, now);
        Channel created = Channel.create(tenant, name, now);
        assertThat(stores.channels().save(created)).isTrue();
        return created;
    }

    @Test
    void the_chat_page_shows_the_channel_and_trusts_nobodys_script() throws Exception {
        WebUnderTest.Answer page = web.get("/c/" + channel.key(), "Accept-Language", "uk-UA,uk;q=0.9,en;q=0.5");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<html lang=\"uk\">")
                .contains("<title>Acme &lt;&amp;&gt; &quot;cups&quot;</title>")
                .contains("<kite-chat channel=\"" + channel.key() + "\" lang=\"uk\"")
                .contains("<script defer src=\"/kite-chat.js\"></script>");
        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .contains("connect-src 'self' wss://chat.example;")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(web.get("/pages.css").status()).isEqualTo(200);
    }

    @Test
    void an_unknown_chat_says_so_in_words() throws Exception {
        WebUnderTest.Answer page = web.get("/c/unknown%3Cscript%3E");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("There is no chat here").doesNotContain("<script");
        assertThat(web.get("/c/unknown", "Accept-Language", "uk").text()).contains("Тут немає чату");
    }

    @Test
    void the_start_page_reads_in_the_visitors_language() throws Exception {
        assertThat(web.get("/").text()).contains("/newchannel").contains("<html lang=\"en\">");
        assertThat(web.get("/", "Accept-Language", "uk").text()).contains("<html lang=\"uk\">");
        assertThat(web.get("/", "Accept-Language", "de, *;q=0.1").text()).contains("<html lang=\"en\">");
        assertThat(web.get("/", "Accept-Language", "??;;q=x").text()).contains("<html lang=\"en\">");
    }

    @Test
    void other_methods_are_refused() throws Exception {
        for (String path : List.of("/", "/kite-chat.js", "/app/", "/c/x", "/health/live")) {
            WebUnderTest.Answer refused = web.ask("POST", path);
            assertThat(refused.status()).as(path).isEqualTo(405);
            assertThat(refused.header("allow")).isEqualTo("GET, HEAD");
        }
    }

    @Test
    void health_names_the_part_that_is_down() throws Exception {
        assertThat(web.get("/health/live").status()).isEqualTo(200);
        assertThat(web.get("/health/ready").status()).isEqualTo(200);
        polling.set(false);
        WebUnderTest.Answer down = web.get("/health/ready");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.text()).isEqualTo("{\"status\":\"not-ready\",\"down\":[\"telegram\"]}");
        assertThat(web.get("/health/live").status()).isEqualTo(200);
    }

    @Test
    void a_fault_tells_the_other_side_nothing() throws Exception {
        Map<String, BooleanSupplier> faulty = Map.of("store", () -> {
            throw new IllegalStateException("password is 1234");
        });
        try (WebUnderTest other = new WebUnderTest(NO_BUNDLES, stores.channels(), faulty)) {
            WebUnderTest.Answer answer = other.get("/health/ready");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text())
                    .matches("\\{\"title\":\"Internal Server Error\",\"status\":500,\"id\":\"[A-Za-z0-9_-]{8}\"}");
        }
    }
}
