package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Stores;
import chat.k1te.tenant.Avatars;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Colour;
import chat.k1te.tenant.FileRules;
import chat.k1te.tenant.Form;
import chat.k1te.tenant.GreetingRule;
import chat.k1te.tenant.Look;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.tenant.WidgetRules;
import chat.k1te.tenant.Words;
import chat.k1te.testing.InMemoryStores;
import chat.k1te.testing.ManualClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What pages of any site may know about a channel.
class LooksTest {
    private static final String SITE = "https://chat.example";

    private final ManualClock clock = new ManualClock();
    private final Stores stores = InMemoryStores.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Channel plain = channel("Acme", WidgetRules.PLAIN);
    private final WebServer server = WebServer.builder()
            .host("127.0.0.1")
            .shutdownHook(false)
            .shutdownGracePeriod(Duration.ofMillis(200))
            .routing(new Looks(stores.channels(), stores.avatars(), stores.answerTimes(), SITE, clock)
                    .addTo(HttpRouting.builder()))
            .build()
            .start();

    @AfterEach
    void close() {
        server.stop();
    }

    private Channel channel(String name, WidgetRules rules) {
        Tenant tenant = new Tenant(TenantId.random(), new BotId(1), new OperatorId(2), Locale.ENGLISH, clock.instant());
        Channel made = Channel.create(tenant, name, clock.instant());
        Channel channel = made.withRules(made.rules().withWidget(rules));
        assertThat(stores.channels().save(channel)).isTrue();
        return channel;
    }

    private HttpResponse<byte[]> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private JsonNode look(Channel channel, String language) throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(ask("GET", "/c/" + channel.key() + "/look?lang=" + language)
                        .body());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Words words(String heading, String greeting) {
        return new Words(Optional.of(heading), Optional.empty(), Optional.of(greeting));
    }

    private static Look look(Map<String, Words> words, Optional<String> avatar) {
        return new Look(
                Colour.read("#2b6def"),
                Optional.empty(),
                Look.Theme.DARK,
                Look.Placement.START,
                Look.Launcher.NONE,
                words,
                avatar);
    }

    @Test
    void a_channel_that_nobody_has_dressed_looks_as_the_widget_does() throws Exception {
        assertThat(look(plain, "en")).isEqualTo(new ObjectMapper().readTree("""
            {"name":"Acme","theme":"auto","placement":"end","launcher":"auto",
             "files":{"allowed":true,"maxBytes":52428800,
                      "kinds":["audio","document","photo","video"]},
             "rating":true,"identity":{"required":false}}
            """));
    }

    @Test
    void every_site_may_ask_and_keeps_the_answer_for_a_minute() throws Exception {
        HttpResponse<byte[]> first = ask("GET", "/c/" + plain.key() + "/look", "Origin", "https://shop.example");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=60, stale-while-revalidate=600");
        HttpResponse<byte[]> again = ask("GET", "/c/" + plain.key() + "/look", "If-None-Match", header(first, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(ask("HEAD", "/c/" + plain.key() + "/look").body()).isEmpty();
        assertThat(ask("POST", "/c/" + plain.key() + "/look").statusCode()).isEqualTo(405);
        HttpResponse<byte[]> unknown = ask("GET", "/c/unknown/look");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(header(unknown, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(ask("GET", "/c/" + "x".repeat(65) + "/look").statusCode()).isEqualTo(404);
    }

    @Test
    void what_the_owner_has_decided_is_told_in_the_visitors_language() throws Exception {
        Form form = new Form(
                true,
                List.of(
                        new Form.Field("email", Map.of(), true),
                        new Form.Field("order", Map.of("en", "Order", "uk", "Замовлення"), false)));
        Channel channel = channel(
                "Shop",
                WidgetRules.PLAIN
                        .withLook(look(
                                Map.of("uk", words("Питання?", "Привіт"), "en", words("Questions?", "Hi")),
                                Optional.empty()))
                        .withGreeting(new GreetingRule(true, Duration.ofSeconds(5), List.of("/docs/*")))
                        .withForm(form)
                        .withFiles(new FileRules(true, Set.of(FileRules.Kind.PHOTO), 5))
                        .askingRating(false)
                        .requiringIdentity(true));
        assertThat(look(channel, "uk-UA")).isEqualTo(new ObjectMapper().readTree("""
            {"name":"Shop","primary":"#2b6def","theme":"dark","placement":"start",
             "launcher":"none","heading":"Питання?",
             "greeting":{"text":"Привіт","afterSeconds":5,"pages":["/docs/*"]},
             "form":{"fields":[
                {"name":"email","label":"Електронна пошта","kind":"email","required":true},
                {"name":"order","label":"Замовлення","kind":"text","required":false}]},
             "files":{"allowed":true,"maxBytes":5242880,"kinds":["photo"]},
             "rating":false,"identity":{"required":true}}
            """));
        assertThat(look(channel, "pl").path("heading").asText()).isEqualTo("Questions?");
        assertThat(look(channel, "pl").at("/form/fields/0/label").asText()).isEqualTo("E-mail");
        assertThat(look(channel, "pl").at("/form/fields/1/label").asText()).isEqualTo("Order");
    }

    @Test
    void a_greeting_without_words_is_none() throws Exception {
        Channel channel = channel(
                "Shop", WidgetRules.PLAIN.withGreeting(new GreetingRule(true, Duration.ofSeconds(5), List.of())));
        assertThat(look(channel, "en").has("greeting")).isFalse();
    }

    @Test
    void when_an_answer_can_be_expected_is_told_where_the_owner_wants_it_known() throws Exception {
        Channel channel = channel("Shop", WidgetRules.PLAIN.showingAvailability(true));
        assertThat(look(channel, "en").has("availability")).isFalse();
        for (int i = 0; i < 5; i++) {
            stores.answerTimes().add(channel.id(), Duration.ofMinutes(3));
            stores.answerTimes().add(plain.id(), Duration.ofMinutes(3));
        }
        assertThat(look(channel, "en").path("availability").asText()).isNotEmpty();
        assertThat(look(channel, "uk").path("availability").asText())
                .isNotEmpty()
                .isNotEqualTo(look(channel, "en").path("availability").asText());
        assertThat(look(plain, "en").has("availability")).isFalse();
    }

    @Test
    void a_picture_is_shown_for_ever_and_as_nothing_else() throws Exception {
        Channel channel = channel("Shop", WidgetRules.PLAIN.withLook(look(Map.of(), Optional.of("face"))));
        stores.avatars().keep(channel.id(), new Avatars.Avatar("face", "image/png", new byte[] {1, 2}));
        String address = look(channel, "en").path("avatar").asText();
        assertThat(address).isEqualTo(SITE + "/c/" + channel.key() + "/avatar/face");

        HttpResponse<byte[]> picture = ask("GET", URI.create(address).getPath());
        assertThat(picture.body()).containsExactly(1, 2);
        assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
        assertThat(header(picture, "Cache-Control")).contains("immutable");
        assertThat(header(picture, "Content-Security-Policy")).startsWith("sandbox");
        assertThat(header(picture, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(ask("GET", "/c/" + plain.key() + "/avatar/face").statusCode())
                .isEqualTo(404);
        assertThat(ask("GET", "/c/" + channel.key() + "/avatar/other").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_everybody_is_asked_for_has_a_name_in_every_language_of_the_widget() {
        for (String name : Form.KNOWN) {
            assertThat(Words.LANGUAGES)
                    .allSatisfy(language -> assertThat(FormTexts.label(name, language))
                            .isNotBlank()
                            .hasSizeLessThanOrEqualTo(Form.Field.LABEL_LIMIT));
            assertThat(FormTexts.label(name, "tlh")).isEqualTo(FormTexts.label(name, "en"));
        }
        assertThat(Words.LANGUAGES.stream()
                        .map(language -> FormTexts.label("phone", language))
                        .distinct())
                .hasSizeGreaterThan(5);
    }
}
