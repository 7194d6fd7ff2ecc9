package chat.k1te.webserver.api;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Role;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Page;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorDetails;
import chat.k1te.webserver.widget.SocketClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Threads as the Mini App reads them, decides about them and takes them along; and what the group sees of it.
class ThreadApiTest extends WithApi {
    private Person ira;
    private Group group;
    private Channel shop;

    @BeforeAll
    void enter() {
        ira = api.telegram.person("Ira", "en");
        group = ira.createGroup("Shop support", true);
        shop = api.channel(ira, "Shop", group);
    }

    /// A channel without threads.
    private Channel another(String name) {
        return api.channel(ira, name);
    }

    private Visitor visitor(Channel channel, String page) {
        return api.app
                .doors()
                .chat()
                .newVisitor(channel.id(), Chat.newVisitorToken(), "uk", new Page(page, "Cups", ""), "Browser");
    }

    private ThreadId said(Channel channel, Visitor visitor, String id, String text) {
        api.app.doors().chat().post(channel, channel.group().orElseThrow(), visitor, id, text);
        return ThreadId.of(visitor.id());
    }

    private ThreadId said(Channel channel, String text) {
        return said(channel, visitor(channel, "https://shop.example/cups"), "message-1", text);
    }

    /// A thread that the group has seen.
    private ThreadId shown(Channel channel, String text) {
        ThreadId id = said(channel, text);
        awaitThread(id, thread -> thread.receipts().delivered() > 0 && !thread.isDue());
        return id;
    }

    private ChatThread now(ThreadId id) {
        return api.stores().threads().find(id).orElseThrow();
    }

    private void awaitThread(ThreadId id, Predicate<ChatThread> wanted) {
        api.await("the thread is as wanted", () -> wanted.test(now(id)));
    }

    private JsonNode get(String path) throws Exception {
        return api.as(ira).get(path).expect(200).body();
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private void join(Person who, Role role) {
        api.stores()
                .operators()
                .keep(new Operator(
                        shop.tenant(),
                        shop.bot(),
                        new OperatorId(who.id()),
                        who.firstName(),
                        role,
                        Instant.now(),
                        Optional.empty()));
    }

    @Test
    void threads_are_listed_in_pages_with_what_was_said_last() throws Exception {
        Channel channel = another("Pages");
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            said.addFirst(shown(channel, "Question number " + i).value());
        }
        List<String> all = new ArrayList<>();
        String path = "/api/threads?limit=2&channel=" + channel.id();
        JsonNode page = get(path);
        while (page.has("next")) {
            assertThat(page.path("items")).hasSize(2);
            all.addAll(ids(page));
            page = get(path + "&after=" + page.path("next").asText());
        }
        all.addAll(ids(page));

        assertThat(all).containsExactlyElementsOf(said);
        JsonNode first = get(path).path("items").path(0);
        assertThat(first.path("channelName").asText()).isEqualTo("Pages");
        assertThat(first.path("state").asText()).isEqualTo("waiting");
        assertThat(first.path("visitor").path("name").asText()).startsWith("Visitor ");
        assertThat(first.at("/last/excerpt").asText()).isEqualTo("Question number 4");
        assertThat(first.at("/last/by").asText()).isEqualTo("visitor");
        assertThat(first.at("/page/url").asText()).isEqualTo("https://shop.example/cups");
        api.as(ira).get(path + "&after=bm9uc2Vuc2U").refused(400, "bad-request");
    }

    @Test
    void threads_are_looked_for_by_state_assignee_and_words() throws Exception {
        Channel channel = another("Search");
        ThreadId teapot = said(channel, "Where is my TEAPOT?");
        ThreadId cup = said(channel, visitor(channel, "https://shop.example/teapots"), "message-1", "Nice cup");
        api.as(ira).act("/api/threads/" + cup + "/close").expect(200);
        api.as(ira)
                .post("/api/threads/" + teapot + "/assign", "{\"to\":\"me\"}")
                .expect(200);
        String path = "/api/threads?channel=" + channel.id();

        assertThat(ids(get(path + "&state=waiting"))).containsExactly(teapot.value());
        assertThat(ids(get(path + "&state=open"))).containsExactly(teapot.value());
        assertThat(ids(get(path + "&state=closed"))).containsExactly(cup.value());
        assertThat(ids(get(path + "&state=blocked"))).isEmpty();
        assertThat(ids(get(path + "&assignee=me"))).containsExactly(teapot.value());
        assertThat(ids(get(path + "&assignee=none"))).containsExactly(cup.value());
        assertThat(ids(get(path + "&assignee=5"))).isEmpty();
        assertThat(ids(get(path + "&q=teapot"))).containsExactlyInAnyOrder(teapot.value(), cup.value());
        assertThat(ids(get(path + "&q=nice%20CUP"))).containsExactly(cup.value());
        for (String nonsense : List.of("state=asleep", "assignee=somebody", "limit=101", "q=" + "x".repeat(101))) {
            api.as(ira).get(path + "&" + nonsense).refused(400, "bad-request");
        }
    }

    @Test
    void what_is_known_of_a_visitor_is_shown_with_the_thread() throws Exception {
        Visitor visitor = visitor(shop, "https://shop.example/cups");
        VisitorDetails details = VisitorDetails.NONE
                .told(new VisitorDetails.Claims(
                        Map.of(VisitorDetails.NAME, "Олена", VisitorDetails.EMAIL, "o@mail.example"),
                        Map.of("order_number", "17")))
                .orElseThrow();
        ThreadId id = said(shop, visitor.with(details), "message-1", "Hello");
        awaitThread(id, thread -> thread.receipts().delivered() > 0);

        JsonNode thread = get("/api/threads/" + id);

        assertThat(thread.at("/visitor/name").asText()).isEqualTo("Олена");
        assertThat(thread.at("/visitor/email").asText()).isEqualTo("o@mail.example");
        assertThat(thread.at("/visitor/details/0").toString())
                .isEqualTo("{\"label\":\"Order number\",\"value\":\"17\"}");
        assertThat(thread.at("/visitor/userAgent").asText()).isEqualTo("Browser");
        assertThat(thread.path("topicLink").asText())
                .matches("https://t\\.me/c/\\d+/"
                        + now(id).outgoing().topic().orElseThrow().id().value());
        assertThat(thread.path("inTelegram").asBoolean()).isFalse();
        assertThat(thread.at("/receipts/delivered").asInt()).isEqualTo(1);
        assertThat(ids(get("/api/threads?q=%D0%BE%D0%BB%D0%B5%D0%BD%D0%B0"))).containsExactly(id.value());
    }

    @Test
    void messages_are_read_backwards_from_the_newest() throws Exception {
        Visitor visitor = visitor(shop, "");
        ThreadId id = said(shop, visitor, "message-1", "One");
        said(shop, visitor, "message-2", "Two");
        said(shop, visitor, "message-3", "Three");
        String path = "/api/threads/" + id + "/messages?limit=2";

        JsonNode newest = get(path);
        assertThat(newest.findValuesAsText("text")).containsExactly("Two", "Three");
        assertThat(newest.path("more").asBoolean()).isTrue();
        JsonNode oldest = get(path + "&before=2");
        assertThat(oldest.findValuesAsText("text")).containsExactly("One");
        assertThat(oldest.path("more").asBoolean()).isFalse();
        api.as(ira).get(path + "&before=x").refused(400, "bad-request");
    }

    @Test
    void what_is_decided_here_is_seen_in_the_group() throws Exception {
        ThreadId id = shown(shop, "Close me");
        int topic = now(id).outgoing().topic().orElseThrow().id().value();
        String one = "/api/threads/" + id;

        assertThat(api.as(ira)
                        .act(one + "/close")
                        .expect(200)
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("closed");
        api.await("the topic is closed", () -> isClosed(topic));
        api.await("the card offers to open it", () -> card(id).contains("🔁 Reopen"));
        assertThat(api.as(ira)
                        .act(one + "/close")
                        .expect(200)
                        .body()
                        .at("/last/by")
                        .asText())
                .isEqualTo("system");
        api.as(ira).act(one + "/reopen").expect(200);
        api.await("the topic is open", () -> !isClosed(topic));
        assertThat(api.as(ira)
                        .act(one + "/block")
                        .expect(200)
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("blocked");
        api.await("the card offers to unblock", () -> card(id).contains("Unblock"));
        assertThat(api.as(ira)
                        .act(one + "/unblock")
                        .expect(200)
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("answered");
    }

    private boolean isClosed(int topic) {
        return group.topics().stream().anyMatch(each -> each.id() == topic && each.closed());
    }

    private String card(ThreadId id) {
        int card = now(id).outgoing().card();
        return api.telegram.messages(group.id()).stream()
                .filter(message -> message.messageId() == card)
                .map(message -> String.valueOf(message.replyMarkup()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_thread_is_given_to_somebody_of_the_team_by_name() throws Exception {
        Person max = api.telegram.person("Max", "en");
        join(max, Role.OPERATOR);
        ThreadId id = shown(shop, "Whose am I?");
        String path = "/api/threads/" + id + "/assign";

        JsonNode given = api.as(ira)
                .post(path, "{\"to\":\"%d\"}".formatted(max.id()))
                .expect(200)
                .body();
        assertThat(given.at("/assignee/name").asText()).isEqualTo("Max");
        api.await("the card says so", () -> card(id).contains("🙋 Max"));
        JsonNode owner = api.as(max)
                .post(path, "{\"to\":\"%d\"}".formatted(ira.id()))
                .expect(200)
                .body();
        assertThat(owner.at("/assignee/name").asText()).isEqualTo("Ira");
        assertThat(api.as(ira)
                        .post(path, "{\"to\":\"none\"}")
                        .expect(200)
                        .body()
                        .has("assignee"))
                .isFalse();
        Person stranger = api.telegram.person("Sam", "en");
        ApiUnderTest.Reply no = api.as(ira).post(path, "{\"to\":\"%d\"}".formatted(stranger.id()));
        assertThat(no.refused(422, "invalid").body().at("/fields/to").asText()).isEqualTo("no-such-operator");
    }

    private ApiUnderTest.Reply exported(String wish) throws Exception {
        JsonNode address = api.as(ira).post("/api/exports", wish).expect(201).body();
        String url = address.path("url").asText();
        assertThat(url).startsWith("https://chat.example/api/exports/");
        ApiUnderTest.Reply file = api.asking("")
                .get(url.substring("https://chat.example".length()))
                .expect(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        return file;
    }

    @Test
    void a_channel_is_exported_for_programs_with_all_its_threads_and_messages() throws Exception {
        Channel channel = another("Export");
        Visitor visitor = visitor(channel, "https://shop.example/");
        ThreadId chatty = ThreadId.of(visitor.id());
        for (int i = 0; i < 230; i++) {
            said(channel, visitor, "message-" + i, "Words " + i);
        }
        ThreadId other = said(channel, "Other");

        JsonNode file = new ObjectMapper()
                .readTree(exported("{\"channel\":\"%s\",\"format\":\"json\"}".formatted(channel.id()))
                        .text());

        assertThat(file.at("/channel/name").asText()).isEqualTo("Export");
        Map<String, JsonNode> threads = new HashMap<>();
        file.path("threads").forEach(thread -> threads.put(thread.path("id").asText(), thread));
        assertThat(threads).containsOnlyKeys(chatty.value(), other.value());
        List<String> texts = threads.get(chatty.value()).path("messages").findValuesAsText("text");
        assertThat(texts).hasSize(230).startsWith("Words 0", "Words 1").endsWith("Words 229");
    }

    @Test
    void a_thread_is_exported_for_spreadsheets_and_none_of_its_words_is_a_formula() throws Exception {
        Channel channel = another("Sheet / 1");
        Visitor visitor = visitor(channel, "https://shop.example/");
        ThreadId id = said(channel, visitor, "message-1", "=HYPERLINK(\"https://evil.example\")");
        said(channel, visitor, "message-2", "Two lines,\n\"quoted\"; Ґанок");
        said(channel, visitor, "message-3", "-5");
        said(channel, "not of this thread");

        ApiUnderTest.Reply file = exported("{\"thread\":\"%s\",\"format\":\"csv\"}".formatted(id));

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("filename=\"Sheet 1 " + id);
        String text = new String(file.response().body(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFthread,visitor,email,page,at,author,name,type,text,file\r\n")
                .endsWith("\r\n");
        List<String[]> rows = new ArrayList<>();
        try (MappingIterator<String[]> read = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(text.substring(1))) {
            read.forEachRemaining(rows::add);
        }
        assertThat(rows).hasSize(4).allMatch(row -> row.length == 10);
        assertThat(rows.subList(1, 4))
                .extracting(row -> row[8])
                .containsExactly("'=HYPERLINK(\"https://evil.example\")", "Two lines,\n\"quoted\"; Ґанок", "'-5");
        assertThat(rows.get(1)[0]).isEqualTo(id.value());
        assertThat(rows.get(1)[5]).isEqualTo("visitor");
    }

    @Test
    void an_address_of_an_export_ends_and_opens_nothing_to_who_may_no_more() throws Exception {
        Person ada = api.telegram.person("Ada", "uk");
        join(ada, Role.ADMIN);
        String wish = "{\"channel\":\"%s\",\"format\":\"csv\"}".formatted(shop.id());
        String url = api.as(ada)
                .post("/api/exports", wish)
                .expect(201)
                .body()
                .path("url")
                .asText();
        String path = url.substring("https://chat.example".length());
        api.asking("").get(path).expect(200);
        api.asking("").ask("HEAD", path, BodyPublishers.noBody()).expect(200);
        api.asking("").get(path.replace("/exports/", "/exports/x")).refused(404, "not-found");
        api.asking("").get("/api/exports/x").refused(404, "not-found");

        api.ahead(Duration.ofMinutes(5));
        assertThat(api.asking("")
                        .get(path)
                        .refused(410, "address-expired")
                        .body()
                        .path("detail")
                        .asText())
                .startsWith("Посилання");
        api.ahead(Duration.ZERO);
        join(ada, Role.OPERATOR);
        api.asking("").get(path).refused(404, "not-found");
        for (String unclear : List.of(
                "{\"format\":\"csv\"}",
                "{\"channel\":\"c\",\"thread\":\"t\",\"format\":\"csv\"}",
                "{\"channel\":\"c\",\"format\":\"xls\"}")) {
            api.as(ira).post("/api/exports", unclear).refused(422, "invalid");
        }
    }

    @Test
    void an_erased_visitor_is_gone_here_in_the_group_and_in_the_open_browser() throws Exception {
        try (SocketClient browser = SocketClient.open(
                        URI.create("ws://127.0.0.1:" + api.app.port() + "/ws/" + shop.key()), "https://chat.example");
                SocketClient again = SocketClient.open(
                        URI.create("ws://127.0.0.1:" + api.app.port() + "/ws/" + shop.key()), "https://chat.example")) {
            String token = browser.hello();
            browser.post("message-1", "Forget me");
            browser.await("accepted");
            ThreadId id = ThreadId.of(api.app
                    .doors()
                    .chat()
                    .visitor(shop.id(), token)
                    .orElseThrow()
                    .id());
            awaitThread(id, thread -> thread.receipts().delivered() > 0 && !thread.isDue());
            int topic = now(id).outgoing().topic().orElseThrow().id().value();

            api.as(ira).delete("/api/threads/" + id).expect(204);

            assertThat(browser.awaitClose().code()).isEqualTo(4401);
            again.hello(token, 1);
            assertThat(again.awaitClose().code()).isEqualTo(4401);
            api.as(ira).get("/api/threads/" + id).refused(404, "not-found");
            api.as(ira).delete("/api/threads/" + id).refused(404, "not-found");
            assertThat(group.topics()).filteredOn(each -> each.id() == topic).allMatch(each -> each.deleted());
        }
    }

    @Test
    void numbers_are_counted_for_a_channel_and_for_all_of_a_tenant() throws Exception {
        Channel channel = another("Numbers");
        Visitor visitor = visitor(channel, "");
        ThreadId id = said(channel, visitor, "message-1", "One");
        said(channel, visitor, "message-2", "Two");
        said(channel, "Three");
        String path = "/api/channels/" + channel.id() + "/numbers?days=30&zone=Europe/Kyiv";

        JsonNode numbers = get(path);

        assertThat(numbers.path("totals").toString())
                .isEqualTo(
                        "{\"visitors\":2,\"threads\":2,\"visitorMessages\":3,\"operatorMessages\":0,\"unanswered\":2}");
        assertThat(numbers.path("byDay")).hasSize(30);
        assertThat(numbers.at("/byDay/29/visitorMessages").asInt()).isEqualTo(3);
        assertThat(numbers.path("zone").asText()).isEqualTo("Europe/Kyiv");
        assertThat(numbers.has("firstAnswer")).isFalse();

        api.as(ira).act("/api/threads/" + id + "/close").expect(200);
        assertThat(get(path).has("resolution")).as("it is known for a minute").isFalse();
        api.ahead(Duration.ofMinutes(1));
        JsonNode later = get(path);
        api.ahead(Duration.ZERO);
        assertThat(later.at("/resolution/count").asInt()).isEqualTo(1);
        JsonNode all = get("/api/numbers?tenant=" + channel.tenant() + "&zone=Europe/Kyiv");
        assertThat(all.at("/totals/visitorMessages").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(all.path("byDay")).hasSize(7);
        for (String nonsense : List.of("days=8", "days=x", "zone=Mars", "zone=%2B02:00")) {
            api.as(ira)
                    .get("/api/channels/" + channel.id() + "/numbers?" + nonsense)
                    .refused(400, "bad-request");
        }
        api.as(ira).get("/api/numbers").refused(400, "bad-request");
    }
}
