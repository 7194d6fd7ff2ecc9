package chat.k1te.webserver.api;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people do with their channels in the Mini App.
class ChannelApiTest extends WithApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private Person ira;
    private int people;

    @BeforeEach
    void somebodyNew() {
        people++;
        ira = api.telegram.person("Ira" + people, "uk");
    }

    private static String at(Channel channel) {
        return "/api/channels/" + channel.id();
    }

    /// Somebody more in the team of a channel.
    private Person joined(Channel channel, Role role) {
        Person max = api.telegram.person("Max", "en");
        api.stores()
                .operators()
                .keep(new Operator(
                        channel.tenant(),
                        channel.bot(),
                        new OperatorId(max.id()),
                        "Max",
                        role,
                        Instant.now(),
                        Optional.empty()));
        return max;
    }

    private JsonNode created(String name, int request) throws Exception {
        return api.as(ira)
                .post("/api/channels", "{\"name\":\"%s\",\"request\":%d}".formatted(name, request))
                .expect(201)
                .body();
    }

    @Test
    void who_is_new_is_greeted_in_the_language_of_their_app() throws Exception {
        JsonNode me = api.as(ira).get("/api/me").expect(200).body();

        assertThat(me.at("/user/id").asText()).isEqualTo(Long.toString(ira.id()));
        assertThat(me.at("/user/language").asText()).isEqualTo("uk");
        assertThat(me.path("tenants")).isEmpty();
        assertThat(me.at("/bot/username").asText()).isEqualTo(api.telegram.botUsername());
        assertThat(me.path("site").asText()).isEqualTo("https://chat.example");
        assertThat(api.as(ira).get("/api/channels").expect(200).body().path("items"))
                .isEmpty();
    }

    @Test
    void a_language_that_was_chosen_is_spoken_by_the_bot_too() throws Exception {
        ira.start();
        api.await("a greeting", () -> api.telegram.messages(ira.id()).size() > 1);

        assertThat(api.as(ira)
                        .patch("/api/me", "{\"language\":\"en\"}")
                        .expect(200)
                        .body()
                        .at("/user/language")
                        .asText())
                .isEqualTo("en");

        assertThat(api.as(ira).get("/api/me").body().at("/user/language").asText())
                .isEqualTo("en");
        ira.say(ira.id(), "/help");
        api.telegram.awaitMessage(ira.id(), message -> message.text().contains("group"), ApiUnderTest.PATIENCE);
        api.as(ira).patch("/api/me", "{\"language\":\"de\"}").refused(422, "invalid");
    }

    @Test
    void a_group_is_picked_inside_the_mini_app() throws Exception {
        ira.start();
        JsonNode made = created("Acme", 77);
        Group group = ira.createGroup("Acme support", true);
        ira.sharePreparedChat(made.at("/pick/prepared").asText(), group.id());

        String id = made.at("/channel/id").asText();
        api.await(
                "a group",
                () -> api.stores()
                        .channels()
                        .find(new ChannelId(id))
                        .orElseThrow()
                        .group()
                        .isPresent());
        JsonNode channel = api.as(ira).get("/api/channels").expect(200).body().at("/items/0");
        assertThat(channel.path("state").asText()).isEqualTo("ok");
        assertThat(channel.at("/group/title").asText()).isEqualTo("Acme support");
        assertThat(channel.at("/group/kind").asText()).isEqualTo("forum");
        assertThat(channel.path("role").asText()).isEqualTo("owner");
        assertThat(made.at("/channel/state").asText()).isEqualTo("not-connected");
    }

    @Test
    void a_wish_for_a_channel_that_is_said_often_and_at_once_makes_one() throws Exception {
        List<Future<JsonNode>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                asked.add(threads.submit(() -> created("Acme", 5)));
            }
        }
        JsonNode again = created("Acme", 5);
        for (Future<JsonNode> each : asked) {
            assertThat(each.get().at("/channel/id")).isEqualTo(again.at("/channel/id"));
        }
        assertThat(api.as(ira).get("/api/channels").body().path("items")).hasSize(1);
        assertThat(created("Acme", 6).at("/channel/id")).isNotEqualTo(again.at("/channel/id"));
        assertThat(api.as(ira).get("/api/me").body().at("/tenants/0/own").asBoolean())
                .isTrue();
    }

    @Test
    void what_is_wrong_with_a_wish_is_said_of_each_part() throws Exception {
        JsonNode problem = api.as(ira)
                .post("/api/channels", "{\"name\":\"  \",\"request\":0,\"colour\":1}")
                .refused(422, "invalid")
                .body();
        assertThat(problem.path("fields").toString())
                .isEqualTo("{\"colour\":\"unknown\",\"name\":\"required\",\"request\":\"out-of-range\"}");
        api.as(ira)
                .post("/api/channels", "{\"name\":\"A\",\"request\":1,\"tenant\":\"none\"}")
                .refused(404, "not-found");
        api.as(ira).post("/api/channels", "{").refused(400, "bad-request");
        api.as(ira).post(at(api.channel(ira, "Acme")) + "/pick", "{").refused(400, "bad-request");
    }

    @Test
    void a_channel_shows_what_was_decided_and_how_it_is_embedded() throws Exception {
        Channel channel = api.channel(ira, "Acme");
        ApiUnderTest.Reply reply = api.as(ira).get(at(channel)).expect(200);
        JsonNode body = reply.body();

        assertThat(body.at("/embed/script").asText())
                .isEqualTo("<script async src=\"https://chat.example/kite-chat.js\" data-channel=\"" + channel.key()
                        + "\"></script>");
        assertThat(body.at("/embed/page").asText()).isEqualTo("https://chat.example/c/" + channel.key());
        assertThat(body.at("/files/maxMegabytes").asInt()).isEqualTo(50);
        assertThat(body.has("hours")).isFalse();
        api.as(ira).get(at(channel), "If-None-Match", reply.tag()).expect(304);
        api.as(ira).get("/api/channels/nothing").refused(404, "not-found");
    }

    @Test
    void everything_that_can_be_decided_is_decided_at_once_and_read_back() throws Exception {
        Channel channel = api.channel(ira, "Acme");
        String wanted = """
            {"name":"Shop","paused":true,
             "look":{"primary":"#2B6DEF","secondary":"#ffffff","theme":"dark","placement":"start","launcher":"none",
                     "words":{"uk":{"heading":"Питання?","welcome":"Пишіть","greeting":"Привіт"},"en":{"heading":"Hi"}}},
             "greeting":{"on":true,"afterSeconds":5,"pages":["/pricing","/docs/*"]},
             "availability":{"onLauncher":true},
             "sites":["https://Shop.example/cups","null"],
             "form":{"when":"before","fields":[{"name":"email","required":true},
                     {"name":"order","label":{"en":"Order"},"required":false}]},
             "hours":{"zone":"Europe/Kyiv","spans":[{"day":1,"from":"09:00","to":"24:00"}],"holidays":["2026-12-25"]},
             "awayText":"We sleep","nudgeMinutes":15,
             "savedReplies":[{"name":"hello","text":"Hello {name}"}],
             "retentionDays":90,
             "files":{"allowed":true,"kinds":["photo","audio"],"maxMegabytes":5},
             "rating":{"ask":false},"identity":{"required":true}}
            """;
        String tag = api.as(ira).get(at(channel)).tag();
        ApiUnderTest.Reply changed = api.as(ira)
                .patch(
                        at(channel),
                        tag,
                        wanted.replace("Shop.example/cups", "shop.example").replace("2B6DEF", "2b6def"))
                .expect(200);
        JsonNode read = api.as(ira).get(at(channel)).expect(200).body();

        assertThat(changed.body()).isEqualTo(read);
        assertThat(changed.tag()).isNotEqualTo(tag);
        JsonNode expected = JSON.readTree(
                wanted.replace("Shop.example/cups", "shop.example").replace("2B6DEF", "2b6def"));
        expected.properties()
                .forEach(field ->
                        assertThat(read.path(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
        assertThat(read.at("/embed/script").asText()).contains(" data-live>");
        assertThat(read.path("state").asText()).isEqualTo("paused");

        JsonNode undone = api.as(ira)
                .patch(
                        at(channel),
                        changed.tag(),
                        "{\"look\":{\"primary\":null,\"words\":{\"uk\":null}},\"hours\":null,\"awayText\":null,"
                                + "\"nudgeMinutes\":null,\"retentionDays\":null,\"sites\":[]}")
                .expect(200)
                .body();
        assertThat(undone.path("look").has("primary")).isFalse();
        assertThat(undone.at("/look/words").toString()).isEqualTo("{\"en\":{\"heading\":\"Hi\"}}");
        assertThat(undone.has("hours") || undone.has("awayText") || undone.has("nudgeMinutes"))
                .isFalse();
        assertThat(undone.at("/look/theme").asText()).isEqualTo("dark");
    }

    @Test
    void every_part_that_is_wrong_is_named_and_nothing_is_changed() throws Exception {
        Channel channel = api.channel(ira, "Acme");
        ApiUnderTest.Reply before = api.as(ira).get(at(channel));
        String wrong = """
            {"id":"x","name":"%s","paused":"yes",
             "look":{"primary":"red","theme":"blue","avatar":"https://elsewhere.example/","words":{"tlh":{},"en":{"heading":"%s","shout":"!"}}},
             "greeting":{"afterSeconds":601,"pages":["pricing"]},
             "availability":null,
             "sites":["ftp://shop.example"],
             "form":{"when":"always","fields":[{"name":"Order","required":true},{"name":"email","required":true},
                {"name":"email","required":true},{"name":"order","required":false}]},
             "hours":{"zone":"Kyiv","spans":[{"day":8,"from":"9:00","to":"18:00"},{"day":1,"from":"18:00","to":"09:00"}],
                "holidays":["tomorrow"]},
             "awayText":"","nudgeMinutes":0,"retentionDays":1.5,
             "savedReplies":[{"name":"two words","text":"x"},{"name":"a","text":"x"},{"name":"A","text":"y"}],
             "files":{"kinds":["paper"],"maxMegabytes":51}}
            """.formatted("x".repeat(65), "x".repeat(65));
        JsonNode fields = api.as(ira)
                .patch(at(channel), before.tag(), wrong)
                .refused(422, "invalid")
                .body()
                .path("fields");
        assertThat(fields).isEqualTo(JSON.readTree("""
            {"id":"unknown","name":"too-long","paused":"bad-type","look.primary":"bad-colour",
             "look.theme":"unknown","look.avatar":"unknown","look.words.tlh":"unknown",
             "look.words.en.heading":"too-long","look.words.en.shout":"unknown",
             "greeting.afterSeconds":"out-of-range","greeting.pages.0":"bad-page",
             "availability":"required","availability.onLauncher":"required",
             "sites.0":"bad-site","form.when":"unknown","form.fields.0.name":"bad-name",
             "form.fields.2.name":"repeated","form.fields.3.label":"required",
             "hours.zone":"bad-zone","hours.spans.0.day":"out-of-range","hours.spans.0.from":"bad-time",
             "hours.spans.1.to":"bad-time","hours.holidays.0":"bad-date","awayText":"required",
             "nudgeMinutes":"out-of-range","retentionDays":"bad-type",
             "savedReplies.0.name":"bad-name","savedReplies.2.name":"repeated",
             "files.kinds.0":"unknown","files.maxMegabytes":"out-of-range"}
            """));
        assertThat(api.as(ira).get(at(channel)).tag()).isEqualTo(before.tag());
        api.as(ira).patch(at(channel), before.tag(), "[").refused(400, "bad-request");
    }

    @Test
    void of_two_admins_who_edit_at_once_the_second_is_told_and_overwrites_nothing() throws Exception {
        Channel channel = api.channel(ira, "Acme");
        Person max = joined(channel, Role.ADMIN);
        String seen = api.as(ira).get(at(channel)).tag();
        assertThat(api.as(max).get(at(channel)).tag()).isEqualTo(seen);

        ApiUnderTest.Reply first =
                api.as(ira).patch(at(channel), seen, "{\"awayText\":\"Later\"}").expect(200);
        JsonNode told = api.as(max)
                .patch(at(channel), seen, "{\"awayText\":\"Never\",\"paused\":true}")
                .refused(412, "changed-meanwhile")
                .body();

        assertThat(told.path("detail").asText()).contains("Somebody else");
        assertThat(api.now(channel).rules().presence().awayText()).contains("Later");
        assertThat(api.now(channel).rules().paused()).isFalse();
        api.as(max).patch(at(channel), first.tag(), "{\"paused\":true}").expect(200);
        assertThat(api.now(channel).rules().presence().awayText()).contains("Later");
        api.as(max).patch(at(channel), "{\"paused\":false}").refused(428, "precondition-required");
        api.as(max).patch(at(channel), "*", "{\"paused\":false}").refused(428, "precondition-required");
    }

    @Test
    void what_the_bot_changes_meanwhile_is_no_conflict_and_is_kept() throws Exception {
        Channel channel = api.channel(ira, "Acme");
        String seen = api.as(ira).get(at(channel)).tag();
        Channel now = api.now(channel);
        assertThat(api.stores().channels().save(now.inTrouble(Optional.of("deaf"))))
                .isTrue();

        JsonNode after = api.as(ira)
                .patch(at(channel), seen, "{\"name\":\"Shop\"}")
                .expect(200)
                .body();

        assertThat(after.path("trouble").asText()).isEqualTo("deaf");
        assertThat(after.path("state").asText()).isEqualTo("trouble");
        assertThat(after.path("name").asText()).isEqualTo("Shop");
    }

    @Test
    void of_many_edits_of_one_state_exactly_one_is_made() throws Exception {
        Channel channel = api.channel(ira, "Acme");
        String seen = api.as(ira).get(at(channel)).tag();
        List<Future<Integer>> edits = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                String name = "{\"name\":\"Shop " + i + "\"}";
                edits.add(threads.submit(
                        () -> api.as(ira).patch(at(channel), seen, name).status()));
            }
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> edit : edits) {
            answers.add(edit.get());
        }
        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void a_group_is_looked_at_and_tried_and_left() throws Exception {
        Group group = ira.createGroup("Acme support", true);
        Channel channel = api.channel(ira, "Acme", group);

        JsonNode check = api.as(ira).get(at(channel) + "/check").expect(200).body();
        assertThat(check.path("fit").asBoolean()).isTrue();
        assertThat(check.path("points")).hasSize(6);
        assertThat(check.at("/points/0/text").asText()).matches(".*[а-яіїє].*");
        assertThat(check.has("mendLink")).isFalse();

        api.as(ira).act(at(channel) + "/test").expect(204);
        api.await("a topic", () -> !group.topics().isEmpty());

        group.demoteBot();
        JsonNode worse = api.as(ira).get(at(channel) + "/check").expect(200).body();
        assertThat(worse.path("fit").asBoolean()).isFalse();
        assertThat(worse.findValuesAsText("mend")).isNotEmpty();
        assertThat(worse.path("mendLink").asText()).startsWith("https://t.me/" + api.telegram.botUsername());

        String tag = api.as(ira).get(at(channel)).tag();
        api.as(ira).patch(at(channel), tag, "{\"paused\":true}").expect(200);
        api.as(ira).act(at(channel) + "/test").refused(409, "paused");

        api.as(ira).delete(at(channel) + "/group").expect(204);
        assertThat(api.as(ira).get(at(channel)).body().path("state").asText()).isEqualTo("not-connected");
        api.as(ira).get(at(channel) + "/check").refused(409, "not-connected");
        api.as(ira).act(at(channel) + "/test").refused(409, "not-connected");
    }

    @Test
    void another_group_is_picked_for_a_channel_which_keeps_the_old_one_until_then() throws Exception {
        Channel channel = api.channel(ira, "Acme");
        JsonNode pick = api.as(ira)
                .post(at(channel) + "/pick", "{\"request\":9}")
                .expect(200)
                .body();
        assertThat(api.now(channel).group()).isEqualTo(channel.group());
        assertThat(pick.path("link").asText()).contains("startgroup=ch_");

        Group other = ira.createGroup("Other", true);
        ira.shareChat(pick.path("number").asInt(), other.id());
        api.await(
                "the other group",
                () -> api.now(channel).group().orElseThrow().id().value() == other.id());
        api.as(ira).post(at(channel) + "/pick", "{}").refused(422, "invalid");
    }

    @Test
    void somebody_answers_alone_once_the_bot_may_write_to_them() throws Exception {
        JsonNode made = created("Acme", 3);
        String path = "/api/channels/" + made.at("/channel/id").asText();

        api.as(ira).act(path + "/here").refused(409, "open-the-bot-first");
        ira.start();
        JsonNode bound = api.as(ira).act(path + "/here").expect(200).body();

        assertThat(bound.at("/group/kind").asText()).isEqualTo("private");
        assertThat(bound.path("state").asText()).isEqualTo("ok");
        api.as(ira).get(path + "/check").expect(200);
    }

    @Test
    void a_channel_that_ends_is_gone_with_its_secret() throws Exception {
        Channel channel = api.channel(ira, "Acme");
        api.as(ira).get(at(channel) + "/identity").expect(200);

        api.as(ira).delete(at(channel)).expect(204);

        api.as(ira).get(at(channel)).refused(404, "not-found");
        api.await("no secret", () -> api.stores().secrets().find(channel.id()).isEmpty());
    }

    @Test
    void the_secret_stays_the_same_until_it_is_renewed() throws Exception {
        Channel channel = api.channel(ira, "Acme");
        String secret = api.as(ira)
                .get(at(channel) + "/identity")
                .expect(200)
                .body()
                .path("secret")
                .asText();
        assertThat(api.as(ira)
                        .get(at(channel) + "/identity")
                        .body()
                        .path("secret")
                        .asText())
                .isEqualTo(secret);
        assertThat(api.app.identities().of(channel.id())).contains(secret);
        String next = api.as(ira)
                .act(at(channel) + "/identity/rotate")
                .expect(200)
                .body()
                .path("secret")
                .asText();
        assertThat(next).isNotEqualTo(secret);

        api.stores().secrets().replace(channel.id(), "sealed under another key");
        api.as(ira).get(at(channel) + "/identity").refused(409, "secret-unreadable");
        api.as(ira).act(at(channel) + "/identity/rotate").expect(200);
        api.as(ira).get(at(channel) + "/identity").expect(200);
    }

    @Test
    void a_picture_takes_the_place_of_the_last_and_can_be_taken_away() throws Exception {
        Channel channel = api.channel(ira, "Acme");
        String tag = api.as(ira).get(at(channel)).tag();
        String first = avatar(channel, Squares.png(64, 64, 1));
        String second = avatar(channel, Squares.png(200, 200, 2));

        assertThat(first)
                .startsWith("https://chat.example/c/" + channel.key() + "/avatar/")
                .isNotEqualTo(second);
        JsonNode shown = api.as(ira).get(at(channel)).body();
        assertThat(shown.at("/look/avatar").asText()).isEqualTo(second);
        assertThat(api.stores().avatars().find(channel.id(), first.replaceFirst(".*/", "")))
                .isEmpty();
        assertThat(api.as(ira)
                        .patch(at(channel), tag, "{\"look\":{\"theme\":\"dark\"}}")
                        .expect(200)
                        .body()
                        .at("/look/avatar")
                        .asText())
                .isEqualTo(second);

        api.as(ira).delete(at(channel) + "/avatar").expect(204);
        assertThat(api.as(ira).get(at(channel)).body().at("/look/avatar").isMissingNode())
                .isTrue();
        assertThat(api.stores().avatars().find(channel.id(), second.replaceFirst(".*/", "")))
                .isEmpty();
    }

    private String avatar(Channel channel, byte[] picture) throws Exception {
        return api.as(ira)
                .put(at(channel) + "/avatar", "image/png", picture)
                .expect(200)
                .body()
                .path("avatar")
                .asText();
    }

    @Test
    void a_picture_is_square_and_really_one() throws Exception {
        String path = at(api.channel(ira, "Acme")) + "/avatar";
        assertThat(api.as(ira)
                        .put(path, "image/png", Squares.png(64, 65, 1))
                        .refused(422, "invalid")
                        .body()
                        .at("/fields/avatar")
                        .asText())
                .isEqualTo("not-square");
        assertThat(api.as(ira)
                        .put(path, "image/png", Squares.png(63, 63, 1))
                        .refused(422, "invalid")
                        .body()
                        .at("/fields/avatar")
                        .asText())
                .isEqualTo("too-small");
        assertThat(api.as(ira)
                        .put(path, "image/png", Squares.png(2049, 2049, 1))
                        .refused(422, "invalid")
                        .body()
                        .at("/fields/avatar")
                        .asText())
                .isEqualTo("too-large");
        api.as(ira).put(path, "image/png", "<svg onload=alert(1)>".getBytes()).refused(415, "unsupported-type");
        api.as(ira).put(path, "image/svg+xml", "<svg/>".getBytes()).refused(415, "unsupported-type");
        api.as(ira).put(path, "image/png", new byte[128 * 1024 + 1]).refused(413, "too-large");
        api.as(ira).put(path, "image/png", new byte[0]).refused(400, "bad-request");
    }

    @Test
    void the_qr_code_is_a_drawing() throws Exception {
        Channel channel = api.channel(ira, "Acme");
        ApiUnderTest.Reply reply = api.as(ira).get(at(channel) + "/qr").expect(200);
        assertThat(reply.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(reply.text()).startsWith("<svg ").contains("<path d=\"M");
    }

    @Test
    void channels_come_in_parts() throws Exception {
        for (int i = 1; i <= 3; i++) {
            created("Shop " + i, i);
        }
        JsonNode first = api.as(ira).get("/api/channels?limit=2").expect(200).body();
        JsonNode rest = api.as(ira)
                .get("/api/channels?limit=2&after=" + first.path("next").asText())
                .expect(200)
                .body();
        assertThat(first.path("items").findValuesAsText("name")).containsExactly("Shop 1", "Shop 2");
        assertThat(rest.path("items").findValuesAsText("name")).containsExactly("Shop 3");
        assertThat(rest.has("next")).isFalse();
        api.as(ira).get("/api/channels?limit=0").refused(400, "bad-request");
    }
}
