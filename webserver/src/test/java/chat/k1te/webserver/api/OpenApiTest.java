package chat.k1te.webserver.api;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Person;
import chat.k1te.tenant.Channel;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Page;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The API is as its description says: each answer that is described is really given, in the shape that is described,
/// which [ApiUnderTest] looks at each time.
class OpenApiTest extends WithApi {

    @Test
    void the_description_is_served_to_everybody() throws Exception {
        ApiUnderTest.Reply reply = api.asking("").get("/api/openapi.yaml").expect(200);
        JsonNode page = new YAMLMapper().readTree(reply.response().body());
        assertThat(page.path("openapi").asText()).startsWith("3.1");
        assertThat(reply.header("Content-Type")).isEqualTo("application/yaml");
    }

    @Test
    void every_answer_that_is_described_is_given() throws Exception {
        api.asking("").get("/api/openapi.yaml").expect(200);
        for (RouteTable.Row row : RouteTable.rows().toList()) {
            provoke(row, api.description.answers(row.route()));
        }
        withThreads();
        withoutGroup();
        withPictures();
        withOtherKey();

        assertThat(api.description.unseen()).isEmpty();
    }

    /// What every route of the kind can be brought to answer; the wish itself comes last.
    private void provoke(RouteTable.Row row, Set<String> answers) throws Exception {
        TeamAround around = new TeamAround(api);
        if (answers.contains("404") && row.about() != RouteTable.About.NOTHING) {
            assertThat(around.ask(row, around.stranger)).isEqualTo(404);
        }
        if (answers.contains("403") && row.about() != RouteTable.About.NOTHING) {
            assertThat(around.ask(row, around.operator)).isEqualTo(403);
        }
        if (answers.contains("400")) {
            unreadable(row, around);
        }
        if (answers.contains("422") && !row.method().equals("PUT")) {
            assertThat(around.ask(row, around.owner, "{\"nonsense\":1}")).isEqualTo(422);
        }
        if (answers.contains("412")) {
            assertThat(around.ask(row, around.owner, "{}", "If-Match", "\"old\""))
                    .isEqualTo(412);
            assertThat(around.ask(row, around.owner, "{}", "Accept", "*/*")).isEqualTo(428);
        }
        if (answers.contains("304")) {
            String tag = api.as(around.owner).get(around.path(row)).tag();
            assertThat(around.ask(row, around.owner, "", "If-None-Match", tag)).isEqualTo(304);
        }
        assertThat(around.ask(row, around.owner)).isEqualTo(row.owner());
    }

    private void unreadable(RouteTable.Row row, TeamAround around) throws Exception {
        int status = row.method().equals("GET")
                ? api.as(around.owner).get(withNonsense(around.path(row))).status()
                : around.ask(row, around.owner, row.method().equals("PUT") ? "" : "{");
        assertThat(status).isEqualTo(400);
    }

    private static String withNonsense(String path) {
        return path + (path.contains("?") ? "&" : "?") + "limit=0&days=8";
    }

    private void withThreads() throws Exception {
        TeamAround around = new TeamAround(api);
        api.as(around.owner).get("/api/threads?channel=elsewhere").refused(404, "not-found");

        Visitor visitor = api.app
                .doors()
                .chat()
                .newVisitor(around.channel.id(), Chat.newVisitorToken(), "uk", Page.UNKNOWN, "Test");
        api.app.doors().chat().post(around.channel, around.channel.group().orElseThrow(), visitor, "message-1", "Hi");
        ThreadId shown = ThreadId.of(visitor.id());
        api.await(
                "shown to the operators",
                () -> api.stores()
                        .threads()
                        .find(shown)
                        .filter(thread -> thread.outgoing().greeted())
                        .isPresent());
        for (String format : List.of("csv", "json")) {
            String url = api.as(around.owner)
                    .post(
                            "/api/exports",
                            "{\"channel\":\"%s\",\"format\":\"%s\"}".formatted(around.channel.id(), format))
                    .expect(201)
                    .body()
                    .path("url")
                    .asText();
            String path = url.substring(url.indexOf("/api/"));
            api.asking("").get(path).expect(200);
            api.asking("").get(path + "x").refused(404, "not-found");
            api.ahead(Duration.ofMinutes(5));
            api.asking("").get(path).refused(410, "address-expired");
            api.ahead(Duration.ZERO);
        }
        JsonNode left =
                api.as(around.owner).delete("/api/threads/" + shown).expect(200).body();
        assertThat(left.path("left").asText()).isEqualTo("topic");
    }

    private void withoutGroup() throws Exception {
        Person newcomer = api.telegram.person("Nina", "en");
        String made = api.as(newcomer)
                .post("/api/channels", "{\"name\":\"New\",\"request\":1}")
                .expect(201)
                .body()
                .at("/channel/id")
                .asText();
        String path = "/api/channels/" + made;
        api.as(newcomer).act(path + "/here").refused(409, "open-the-bot-first");
        api.as(newcomer).get(path + "/check").refused(409, "not-connected");
        api.as(newcomer).act(path + "/test").refused(409, "not-connected");

        TeamAround around = new TeamAround(api);
        String elsewhere = "{\"name\":\"New\",\"request\":1,\"tenant\":\"%s\"}".formatted(around.tenant.id());
        api.as(newcomer).post("/api/channels", elsewhere).refused(404, "not-found");
        api.as(around.operator).post("/api/channels", elsewhere).refused(403, "forbidden");
    }

    private void withPictures() throws Exception {
        TeamAround around = new TeamAround(api);
        String path = "/api/channels/" + around.channel.id() + "/avatar";
        for (byte[] picture : List.of(Squares.png(64, 64, 1), Squares.png(64, 65, 1), new byte[128 * 1024 + 1])) {
            assertThat(api.as(around.owner).put(path, "image/png", picture).status())
                    .isIn(200, 422, 413);
        }
    }

    private void withOtherKey() throws Exception {
        TeamAround around = new TeamAround(api);
        Channel channel = around.channel;
        api.stores().secrets().replace(channel.id(), "sealed under another key");
        api.as(around.owner).get("/api/channels/" + channel.id() + "/identity").refused(409, "secret-unreadable");
    }
}
