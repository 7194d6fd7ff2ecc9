package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlTest extends WithTelegram {
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void closeClient() {
        http.shutdownNow();
    }

    private JsonNode get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(telegram.url() + path)).build();
        return Json.parse(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .orElseThrow();
    }

    private JsonNode act(String fields) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(telegram.url() + "/sandbox/do"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"as\":%d,%s}".formatted(ira.id(), fields)))
                .build();
        return Json.parse(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .orElseThrow();
    }

    private JsonNode chat(int index) throws Exception {
        return get("/sandbox/state?as=" + ira.id()).path("chats").path(index);
    }

    @Test
    void the_private_chat_is_there_before_the_first_word() throws Exception {
        JsonNode state = get("/sandbox/state");

        assertThat(state.path("me").path("id").asLong()).isEqualTo(ira.id());
        assertThat(state.path("bot").path("has_main_web_app").asBoolean()).isTrue();
        assertThat(state.path("chats").path(0).path("type").asText()).isEqualTo("private");
        assertThat(state.path("chats").path(0).path("bot_status").asText()).isEqualTo("left");
        assertThat(state.path("chats").path(0).path("messages")).isEmpty();
    }

    @Test
    void a_person_makes_a_forum_talks_in_a_topic_and_edits_and_reacts() throws Exception {
        long group = act("\"action\":\"create_group\",\"title\":\"Acme\",\"forum\":true")
                .path("chat")
                .asLong();
        int topic = act("\"action\":\"create_topic\",\"chat\":%d,\"name\":\"Ideas\"".formatted(group))
                .path("topic")
                .asInt();
        int said = act("\"action\":\"send\",\"chat\":%d,\"topic\":%d,\"text\":\"Hi\"".formatted(group, topic))
                .path("message")
                .asInt();
        act("\"action\":\"edit\",\"chat\":%d,\"message\":%d,\"text\":\"Hi!\"".formatted(group, said));
        act("\"action\":\"react\",\"chat\":%d,\"message\":%d,\"emoji\":\"🔥\"".formatted(group, said));
        act("\"action\":\"close_topic\",\"chat\":%d,\"topic\":%d".formatted(group, topic));
        act("\"action\":\"rename_topic\",\"chat\":%d,\"topic\":%d,\"name\":\"Plans\"".formatted(group, topic));

        JsonNode chat = chat(1);
        assertThat(chat.path("topics").path(0).path("name").asText()).isEqualTo("Plans");

        assertThat(chat.path("topics").path(0).path("closed").asBoolean()).isTrue();
        JsonNode message = chat.path("messages").path(2);
        assertThat(message.path("text").asText()).isEqualTo("Hi!");
        assertThat(message.path("topic").asInt()).isEqualTo(topic);
        assertThat(message.path("edited").asBoolean()).isTrue();
        assertThat(message.path("reactions").path(0).path("user_id").asLong()).isEqualTo(ira.id());
        act("\"action\":\"delete_topic\",\"chat\":%d,\"topic\":%d".formatted(group, topic));
        assertThat(chat(1).path("topics")).isEmpty();
    }

    @Test
    void the_picker_offers_what_fits_or_makes_it() throws Exception {
        act("\"action\":\"start\"");
        ira.createGroup("Plain", false);
        bot.ok("sendMessage", """
            {"chat_id":%d,"text":"Choose","reply_markup":{"keyboard":[[{"text":"Group","request_chat":
            {"request_id":7,"chat_is_channel":false,"chat_is_forum":true,"bot_is_member":true}}],["Later"]]}}
            """.formatted(ira.id()));

        assertThat(get("/sandbox/suitable?as=%d&request_id=7".formatted(ira.id()))
                        .path("groups"))
                .isEmpty();
        act("\"action\":\"create_group\",\"title\":\"Acme\",\"forum\":true,\"share_request_id\":7");
        act("\"action\":\"keyboard\",\"chat\":%d,\"row\":1,\"column\":0".formatted(ira.id()));

        assertThat(get("/sandbox/suitable?as=%d&request_id=7".formatted(ira.id()))
                        .path("groups"))
                .hasSize(1);
        JsonNode messages = chat(0).path("messages");
        assertThat(messages.path(messages.size() - 2).has("chat_shared")).isTrue();
        assertThat(messages.path(messages.size() - 1).path("text").asText()).isEqualTo("Later");
    }

    @Test
    void a_press_brings_the_bots_answer() throws Exception {
        act("\"action\":\"start\"");
        int id = bot.ok("sendMessage", """
            {"chat_id":%d,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"Go","callback_data":"go"}]]}}
            """.formatted(ira.id()))
                .path("message_id")
                .asInt();
        bot.drain();
        CompletableFuture<JsonNode> answering = CompletableFuture.supplyAsync(() -> {
            String query = bot.updates("{\"timeout\":20}")
                    .path(0)
                    .path("callback_query")
                    .path("id")
                    .asText();
            return bot.ok("answerCallbackQuery", "{\"callback_query_id\":\"%s\",\"text\":\"Gone\"}".formatted(query));
        });

        JsonNode pressed =
                act("\"action\":\"press\",\"chat\":%d,\"message\":%d,\"row\":0,\"column\":0".formatted(ira.id(), id));

        assertThat(pressed.path("answer").path("text").asText()).isEqualTo("Gone");
        answering.orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Test
    void a_photo_can_be_looked_at() throws Exception {
        String data = Base64.getEncoder().encodeToString("GIF89a\1\0\1\0".getBytes());
        act("\"action\":\"photo\",\"chat\":%d,\"caption\":\"Dot\",\"data\":\"%s\"".formatted(ira.id(), data));

        String url = chat(0).path("messages")
                .path(0)
                .path("photo")
                .path(0)
                .path("url")
                .asText();

        HttpRequest request =
                HttpRequest.newBuilder(URI.create(telegram.url() + url)).build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .startsWith("GIF89a");
    }

    @Test
    void files_and_albums_are_sent_and_can_be_heard_from_any_second() throws Exception {
        String data = Base64.getEncoder().encodeToString("OggS0123".getBytes());
        String item =
                "{\"kind\":\"document\",\"name\":\"a.txt\",\"mime\":\"text/plain\",\"data\":\"%s\"}".formatted(data);
        int hello = ira.say(ira.id(), "Hello");
        act("\"action\":\"file\",\"chat\":%d,\"kind\":\"voice\",\"reply_to\":%d,\"data\":\"%s\""
                .formatted(ira.id(), hello, data));
        act("\"action\":\"album\",\"chat\":%d,\"items\":[%s,%s]".formatted(ira.id(), item, item));

        JsonNode messages = chat(0).path("messages");

        assertThat(messages.path(1).path("reply_to_message").path("message_id").asInt())
                .isEqualTo(hello);
        assertThat(messages.path(2).path("media_group_id"))
                .isEqualTo(messages.path(3).path("media_group_id"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(telegram.url()
                        + messages.path(1).path("voice").path("url").asText()))
                .header("Range", "bytes=4-")
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .isEqualTo("0123");
        assertThat(act("\"action\":\"file\",\"chat\":%d,\"kind\":\"smell\"".formatted(ira.id()))
                        .path("error")
                        .asText())
                .isEqualTo("nobody sends a \"smell\"");
    }

    @Test
    void commands_are_those_of_the_narrowest_scope_in_the_persons_language() throws Exception {
        String set = "{\"commands\":[{\"command\":\"%s\",\"description\":\"x\"}],\"scope\":{\"type\":\"%s\"}%s}";
        bot.ok("setMyCommands", set.formatted("help", "default", ""));
        bot.ok("setMyCommands", set.formatted("start", "all_private_chats", ""));
        assertThat(chat(0).path("commands").path(0).path("command").asText()).isEqualTo("start");

        bot.ok("setMyCommands", set.formatted("pochaty", "all_private_chats", ",\"language_code\":\"uk\""));
        assertThat(chat(0).path("commands").path(0).path("command").asText()).isEqualTo("pochaty");
    }

    @Test
    void what_a_client_would_not_allow_is_refused_in_words() throws Exception {
        Group group = telegram.person("Max", "en").createGroup("Not hers", true);

        JsonNode refused = act("\"action\":\"send\",\"chat\":%d,\"text\":\"Hi\"".formatted(group.id()));

        assertThat(refused.path("ok").asBoolean(true)).isFalse();
        assertThat(refused.path("error").asText()).startsWith("Ira is not in the chat");
        assertThat(act("\"action\":\"dance\"").path("error").asText()).isEqualTo("there is no action \"dance\"");
    }

    @Test
    void events_tell_the_version_at_once_and_after_a_change() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(telegram.url() + "/sandbox/events"))
                .build();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()))) {
            String first = lines.readLine();
            ira.start();
            lines.readLine();

            assertThat(first).startsWith("data: {\"version\":");
            assertThat(lines.readLine()).startsWith("data: {\"version\":").isNotEqualTo(first);
        }
    }

    @Test
    void a_mini_app_is_told_who_opens_it_unless_a_keyboard_opens_it() throws Exception {
        String open = "\"action\":\"open_app\",\"url\":\"https://kite.example/app/?tgWebAppStartParam=ch1\",\"from\":";

        assertThat(act(open + "\"link\"").path("init_data").asText())
                .contains("start_param=ch1")
                .containsPattern("hash=[0-9a-f]{64}")
                .contains("%22id%22%3A" + ira.id());
        assertThat(act(open + "\"keyboard\"").has("init_data")).isFalse();
    }

    @Test
    void the_page_is_served_and_never_cached() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(telegram.url() + "/telegram/"))
                .build();
        HttpResponse<String> page = http.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }
}
