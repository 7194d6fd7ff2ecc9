package chat.k1te.webserver.api;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.management.Telegram;
import chat.k1te.telegram.BotToken;
import chat.k1te.telegram.InitData;
import chat.k1te.tenant.Languages;
import chat.k1te.tenant.OperatorId;
import chat.k1te.testing.InMemoryStores;
import chat.k1te.testing.ManualClock;
import chat.k1te.testing.SignedInitData;
import chat.k1te.webserver.files.Transfers;
import chat.k1te.webserver.http.EntityTag;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.Method;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for everything that may be asked of the API, whatever it is.
class ApiTest {
    private static final String TOKEN = "7100000001:AAKiteChatTestTokenDoNotUse_0123456";
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final EntityTag TAG = new EntityTag("\"one\"");

    private final ManualClock clock = new ManualClock();
    private final Languages languages = InMemoryStores.create().languages();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<JsonNode> bodies = new ArrayList<>();
    private final WebServer server = WebServer.builder()
            .host("127.0.0.1")
            .shutdownHook(false)
            .shutdownGracePeriod(Duration.ofMillis(200))
            .routing(api().addTo(HttpRouting.builder()))
            .build()
            .start();

    private Api api() {
        return new Api(
                List.of(
                        Route.get(
                                "/api/things/{id}",
                                call -> Answer.ok(
                                        object().put("id", call.part("id"))
                                                .put("language", call.language().toLanguageTag()),
                                        TAG)),
                        Route.patch("/api/things/{id}", this::kept),
                        Route.delete("/api/things/{id}", _ -> new Answer.Done()).thatDestroys(),
                        Route.post("/api/things", this::kept),
                        Route.act("/api/things/{id}/act", this::kept),
                        Route.put(
                                "/api/things/{id}/picture",
                                call -> Answer.ok(
                                        object().put("bytes", call.picture().bytes().length))),
                        Route.get(
                                "/api/list",
                                call -> call.paging()
                                        .map(paging -> Answer.ok(paging.page(
                                                List.of("a", "b", "c", "d", "e"),
                                                item -> item,
                                                JsonNodeFactory.instance::textNode)))
                                        .orElse(Answer.refused(ApiRefusal.BAD_REQUEST))),
                        Route.get("/api/broken", _ -> {
                            throw new IllegalStateException("the secret of the house");
                        }),
                        Route.get("/api/far", _ -> {
                            throw new Telegram.Unreachable("somewhere");
                        })),
                List.of(new Api.OpenPage("/api/open", (_, response) -> response.send("open"))),
                new MiniAppAuth(new InitData(new BotToken(TOKEN)), languages, clock),
                new Transfers(clock),
                clock);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Answer kept(Call call) {
        bodies.add(call.body());
        return Answer.created(object());
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private static String signed(long user, Instant at) {
        return "tma " + SignedInitData.of(TOKEN, user, "Ira", "uk", at);
    }

    private HttpResponse<String> ask(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> askAsIra(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("Authorization", signed(5, NOW)));
        all.addAll(Arrays.asList(headers));
        return ask(method, path, body, all.toArray(String[]::new));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return askAsIra("GET", path, BodyPublishers.noBody(), headers);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText()).endsWith(".");
    }

    @Test
    void who_does_not_say_who_they_are_is_refused() throws Exception {
        assertRefused(ask("GET", "/api/things/1", BodyPublishers.noBody()), 401, "no-init-data");
        assertRefused(
                ask("GET", "/api/things/1", BodyPublishers.noBody(), "Authorization", "Bearer x"), 401, "no-init-data");
    }

    @Test
    void who_is_not_vouched_for_by_telegram_is_refused() throws Exception {
        for (String claim : List.of("tma x", "tma " + signed(5, NOW), signed(5, NOW) + "&more=1", "tma ")) {
            assertRefused(
                    ask("GET", "/api/things/1", BodyPublishers.noBody(), "Authorization", claim),
                    401,
                    claim.equals("tma ") ? "no-init-data" : "bad-init-data");
        }
        assertRefused(
                ask("GET", "/api/things/1", BodyPublishers.noBody(), "Authorization", signed(5, NOW.plusSeconds(61))),
                401,
                "bad-init-data");
    }

    @Test
    void who_opened_the_mini_app_more_than_a_day_ago_is_refused() throws Exception {
        clock.advance(Duration.ofDays(1));
        assertThat(get("/api/things/1").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertRefused(get("/api/things/1"), 401, "init-data-expired");
    }

    @Test
    void what_destroys_wants_the_mini_app_to_have_been_opened_within_an_hour() throws Exception {
        clock.advance(Duration.ofHours(1));
        assertThat(askAsIra("DELETE", "/api/things/1", BodyPublishers.noBody()).statusCode())
                .isEqualTo(204);
        clock.advance(Duration.ofSeconds(1));
        assertRefused(askAsIra("DELETE", "/api/things/1", BodyPublishers.noBody()), 401, "init-data-old-for-this");
        assertThat(get("/api/things/1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_person_is_spoken_to_in_the_language_they_chose_else_in_that_of_their_app() throws Exception {
        assertThat(get("/api/things/1").body()).contains("\"language\":\"uk\"");
        assertThat(get("/api/list?limit=0").body()).contains("Сторінка");
        languages.keep(new OperatorId(5), Locale.ENGLISH);
        assertThat(get("/api/things/1").body()).contains("\"language\":\"en\"");
        HttpResponse<String> stranger =
                ask("GET", "/api/things/1", BodyPublishers.noBody(), "Accept-Language", "uk-UA,de;q=0.5");
        assertThat(stranger.body()).contains("Відкрийте");
    }

    @Test
    void what_is_not_there_is_refused_as_everything_else() throws Exception {
        assertRefused(get("/api/nothing"), 404, "not-found");
        assertRefused(get("/api/"), 404, "not-found");
        assertRefused(ask("POST", "/api/nothing", BodyPublishers.ofString("{}")), 404, "not-found");
    }

    @Test
    void another_method_is_told_which_there_are() throws Exception {
        HttpResponse<String> put = askAsIra("PUT", "/api/things/1", BodyPublishers.noBody());
        assertRefused(put, 405, "method-not-allowed");
        assertThat(header(put, "Allow")).isEqualTo("DELETE, GET, HEAD, PATCH, OPTIONS");
        HttpResponse<String> asked = ask("OPTIONS", "/api/things", BodyPublishers.noBody());
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(header(asked, "Allow")).isEqualTo("POST, OPTIONS");
        assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertRefused(ask("POST", "/api/open", BodyPublishers.noBody()), 405, "method-not-allowed");
    }

    @Test
    void a_head_answers_as_a_get_would() throws Exception {
        HttpResponse<String> head = askAsIra("HEAD", "/api/things/1", BodyPublishers.noBody());
        HttpResponse<String> get = get("/api/things/1");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(TAG.value());
        assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
    }

    @Test
    void what_can_be_edited_is_asked_for_anew_each_time_and_sent_only_when_it_changed() throws Exception {
        HttpResponse<String> first = get("/api/things/1");
        assertThat(header(first, "Cache-Control")).isEqualTo("private, no-cache");
        HttpResponse<String> again = get("/api/things/1", "If-None-Match", TAG.value());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(get("/api/list"), "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "null", "{} {}", "{\"a\":1,\"a\":2}", "{\"a\":NaN}"})
    void a_body_that_is_no_json_object_is_refused(String body) throws Exception {
        assertRefused(
                askAsIra("POST", "/api/things", BodyPublishers.ofString(body), "Content-Type", "application/json"),
                400,
                "bad-request");
        assertThat(bodies).isEmpty();
    }

    @Test
    void a_body_that_is_too_deep_is_refused() throws Exception {
        String deep = "{\"a\":".repeat(21) + "1" + "}".repeat(21);
        assertRefused(
                askAsIra("POST", "/api/things", BodyPublishers.ofString(deep), "Content-Type", "application/json"),
                400,
                "bad-request");
    }

    @Test
    void a_body_has_64_kibibytes_at_most_and_a_picture_128() throws Exception {
        String longest = "{\"a\":\"" + "x".repeat(64 * 1024 - 8) + "\"}";
        assertThat(askAsIra("POST", "/api/things", BodyPublishers.ofString(longest), "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(201);
        assertRefused(
                askAsIra(
                        "POST",
                        "/api/things",
                        BodyPublishers.ofString(longest + " "),
                        "Content-Type",
                        "application/json"),
                413,
                "too-large");
        BodyPublisher picture = BodyPublishers.ofByteArray(new byte[128 * 1024]);
        assertThat(askAsIra("PUT", "/api/things/1/picture", picture, "Content-Type", "image/png")
                        .body())
                .contains("131072");
        BodyPublisher larger = BodyPublishers.ofByteArray(new byte[128 * 1024 + 1]);
        assertRefused(askAsIra("PUT", "/api/things/1/picture", larger, "Content-Type", "image/png"), 413, "too-large");
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_refused() throws Exception {
        BodyPublisher endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{}".getBytes()));
        assertRefused(askAsIra("POST", "/api/things", endless, "Content-Type", "application/json"), 400, "bad-request");
    }

    @Test
    void a_body_of_another_type_is_refused() throws Exception {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/merge-patch+json")) {
            assertRefused(
                    askAsIra("POST", "/api/things", BodyPublishers.ofString("{}"), "Content-Type", type),
                    415,
                    "unsupported-type");
        }
        assertRefused(
                askAsIra("PATCH", "/api/things/1", BodyPublishers.ofString("{}"), "Content-Type", "application/json"),
                415,
                "unsupported-type");
        assertThat(askAsIra(
                                "PATCH",
                                "/api/things/1",
                                BodyPublishers.ofString("{\"a\":1}"),
                                "Content-Type",
                                "application/merge-patch+json; charset=utf-8")
                        .statusCode())
                .isEqualTo(201);
        assertThat(bodies).containsExactly(object().put("a", 1));
    }

    @Test
    void a_wish_without_particulars_needs_no_body_and_minds_none() throws Exception {
        assertThat(askAsIra("POST", "/api/things/1/act", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(201);
        assertThat(askAsIra("POST", "/api/things/1/act", BodyPublishers.ofString("{\"a\":1}"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(bodies).containsExactly(object(), object());
    }

    @Test
    void a_list_comes_in_parts_that_follow_each_other() throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonNode first = json.readTree(get("/api/list?limit=2").body());
        JsonNode second = json.readTree(
                get("/api/list?limit=2&after=" + first.path("next").asText()).body());
        JsonNode last = json.readTree(
                get("/api/list?limit=2&after=" + second.path("next").asText()).body());

        assertThat(first.path("items").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(second.path("items").toString()).isEqualTo("[\"c\",\"d\"]");
        assertThat(last.toString()).isEqualTo("{\"items\":[\"e\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "limit=-1", "limit=1000000000000", "after=%3F"})
    void a_part_of_a_list_that_makes_no_sense_is_refused(String query) throws Exception {
        assertRefused(get("/api/list?" + query), 400, "bad-request");
    }

    @Test
    void who_asks_too_often_waits_and_nobody_else_does() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertThat(get("/api/list").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = get("/api/list");
        assertRefused(refused, 429, "rate-limited");
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(ask("GET", "/api/list", BodyPublishers.noBody(), "Authorization", signed(6, NOW))
                        .statusCode())
                .isEqualTo(200);
        clock.advance(Duration.ofMillis(100));
        assertThat(get("/api/list").statusCode()).isEqualTo(200);
        assertThat(get("/api/list").statusCode()).isEqualTo(200);
        assertThat(get("/api/list").statusCode()).isEqualTo(429);
    }

    @Test
    void a_fault_is_named_by_its_id_and_by_nothing_else() throws Exception {
        HttpResponse<String> answer = get("/api/broken");
        assertRefused(answer, 500, "internal");
        assertThat(answer.body()).containsPattern("\"id\":\"[A-Za-z0-9_-]{8}\"").doesNotContain("secret", "Exception");
    }

    @Test
    void that_telegram_is_not_reached_is_said_so() throws Exception {
        assertRefused(get("/api/far"), 503, "telegram-unreachable");
    }

    @ParameterizedTest
    @EnumSource
    void every_no_has_a_sentence_in_every_language(ApiRefusal why) {
        assertThat(ApiTexts.sentence(why, Locale.ENGLISH)).matches("[A-Z].*\\.").doesNotContain("''");
        assertThat(ApiTexts.sentence(why, Locale.of("uk")))
                .matches("[А-ЯІЇЄҐ].*\\.|Telegram .*\\.")
                .doesNotContain("''");
    }

    @Test
    void every_route_is_there_once() {
        assertThat(api().routes().stream().map(route -> Map.entry(route.method(), route.path())))
                .doesNotHaveDuplicates()
                .contains(Map.entry(Method.GET, "/api/list"));
    }
}
