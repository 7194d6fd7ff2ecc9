package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProtocolTest extends WithTelegram {
    /// The smallest GIF there is: one pixel.
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    @BeforeEach
    void start() {
        ira.start();
    }

    private HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(telegram.url() + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private String upload(String method, String part, String fileName) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n" + ira.id() + "\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + fileName + "\"\r\n"
                + "Content-Type: image/gif\r\n\r\n" + "GIF89a\1\0\1\0" + "\r\n--b--\r\n";
        return bot.post(method, "multipart/form-data; boundary=b", body).body();
    }

    @Test
    void a_method_is_called_in_any_case_by_get_or_post_in_any_format() {
        assertThat(bot.get("getme").body()).contains("\"username\":\"kite_demo_bot\"");
        assertThat(bot.get("test/GETME").statusCode()).isEqualTo(200);
        assertThat(bot.get("sendMessage?chat_id=" + ira.id() + "&text=a%20b").body())
                .contains("\"text\":\"a b\"");
        assertThat(bot.post(
                                "sendMessage",
                                "application/x-www-form-urlencoded",
                                "chat_id=" + ira.id() + "&text=c+d&reply_markup=%7B%22remove_keyboard%22%3Atrue%7D")
                        .body())
                .contains("\"text\":\"c d\"");
        assertThat(bot.ok("sendMessage", text(ira.id(), "e").replace("" + ira.id(), "\"" + ira.id() + "\""))
                        .path("text")
                        .asText())
                .isEqualTo("e");
    }

    @Test
    void a_token_of_the_wrong_shape_is_not_found_and_a_wrong_one_unauthorised() throws Exception {
        assertThat(fetch("/botnonsense/getMe").statusCode()).isEqualTo(404);
        assertThat(fetch("/bot1:" + "x".repeat(35) + "/getMe").statusCode()).isEqualTo(401);
        assertThat(fetch("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void a_photo_is_uploaded_sent_again_by_its_id_and_downloaded() throws Exception {
        JsonNode sent = Json.parse(upload("sendPhoto", "photo", "dot.gif"))
                .orElseThrow()
                .path("result");
        String id = sent.path("photo").path(0).path("file_id").asText();

        JsonNode file = bot.ok("getFile", "{\"file_id\":\"%s\"}".formatted(id));
        bot.ok("sendPhoto", "{\"chat_id\":%d,\"photo\":\"%s\"}".formatted(ira.id(), id));
        byte[] bytes = fetch("/file/bot" + telegram.token() + "/"
                        + file.path("file_path").asText())
                .body();

        assertThat(bytes).hasSize(file.path("file_size").asInt()).startsWith('G', 'I', 'F');
        assertThat(file.path("file_path").asText()).matches("photos/file_\\d+\\.gif");
        assertThat(bot.refusal("sendDocument", "{\"chat_id\":%d,\"document\":\"%s\"}".formatted(ira.id(), id)))
                .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
        assertThat(bot.refusal("getFile", "{\"file_id\":\"nonsense\"}")).isEqualTo("Bad Request: invalid file_id");
        assertThat(upload("sendPhoto", "photo", "dot.exe")).contains("photo has unsupported extension");
    }

    @Test
    void a_persons_file_reaches_the_bot() {
        ira.sendPhoto(ira.id(), 0, PIXEL, "A dot");

        JsonNode message = bot.updates("{\"offset\":-1}").path(0).path("message");

        assertThat(message.path("caption").asText()).isEqualTo("A dot");
        assertThat(message.path("photo").path(0).path("width").asInt()).isEqualTo(1);
    }

    @Test
    void buttons_are_checked() {
        String call = "{\"chat_id\":%d,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"b\"%s}]]}}";
        assertThat(bot.refusal("sendMessage", call.formatted(ira.id(), "")))
                .isEqualTo("Bad Request: can't parse inline keyboard button:"
                        + " Text buttons are unallowed in the inline keyboard");
        assertThat(bot.refusal(
                        "sendMessage", call.formatted(ira.id(), ",\"callback_data\":\"" + "ж".repeat(33) + "\"")))
                .isEqualTo("Bad Request: BUTTON_DATA_INVALID");
        assertThat(bot.refusal("sendMessage", call.formatted(ira.id(), ",\"url\":\"http://localhost\"")))
                .isEqualTo("Bad Request: inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL");
        assertThat(bot.refusal("sendMessage", call.formatted(ira.id(), ",\"web_app\":{\"url\":\"http://x.y\"}")))
                .isEqualTo("Bad Request: inline keyboard button Web App URL 'http://x.y' is invalid:"
                        + " Only HTTPS links are allowed");
        Group group = ira.createGroup("Acme", true);
        group.addBot();
        assertThat(bot.refusal("sendMessage", call.formatted(group.id(), ",\"web_app\":{\"url\":\"https://x.y\"}")))
                .isEqualTo("Bad Request: BUTTON_TYPE_INVALID");
    }

    @Test
    void a_press_is_answered_once_it_was_made_and_not_too_late() {
        int id = bot.ok("sendMessage", """
            {"chat_id":%d,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"Go","callback_data":"go"}]]}}
            """.formatted(ira.id()))
                .path("message_id")
                .asInt();
        String query = ira.press(ira.id(), id, "Go");
        String answer = "{\"callback_query_id\":\"%s\",\"text\":\"Gone\"}".formatted(query);

        assertThat(bot.updates("{\"offset\":-1}")
                        .path(0)
                        .path("callback_query")
                        .path("data")
                        .asText())
                .isEqualTo("go");
        bot.ok("answerCallbackQuery", answer);
        assertThat(ira.awaitAnswer(query, Duration.ZERO)
                        .orElseThrow()
                        .path("text")
                        .asText())
                .isEqualTo("Gone");
        now.updateAndGet(time -> time.plusSeconds(61));
        assertThat(bot.refusal("answerCallbackQuery", answer))
                .isEqualTo("Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    @Test
    void what_the_documentation_does_not_know_is_a_violation_and_fails_the_close() {
        SandboxTelegram other = SandboxTelegram.start();
        assumeThat(SchemaCheck.find().knows("sendMessage")).isTrue();
        try (BotClient wrong = new BotClient(other)) {
            wrong.call("sendMessage", "{\"chat_id\":true,\"txt\":\"x\"}");
            wrong.call("sendPoll", "{\"chat_id\":1,\"question\":\"?\",\"options\":[]}");
            wrong.call("doMagic", "{}");
        }

        assertThat(other.violations())
                .contains(
                        "sendMessage: unknown parameter txt",
                        "sendMessage: missing parameter text",
                        "sendMessage.chat_id: Integer expected, not BOOLEAN",
                        "sendPoll: sandbox does not know sendPoll yet",
                        "doMagic: unknown method");
        assertThatThrownBy(other::close).isInstanceOf(AssertionError.class).hasMessageContaining("txt");
    }

    @Test
    void nested_objects_are_checked_too() {
        SandboxTelegram other = SandboxTelegram.start();
        assumeThat(SchemaCheck.find().knows("sendMessage")).isTrue();
        try (BotClient wrong = new BotClient(other)) {
            wrong.call("setMyCommands", "{\"commands\":[{\"command\":\"x\"}],\"scope\":{\"type\":\"nobody\"}}");
            wrong.call("sendMessage", """
                {"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"b","colour":"red"}]]}}
                """);
        }

        assertThat(other.violations())
                .contains(
                        "setMyCommands.commands[0]: missing field description of BotCommand",
                        "setMyCommands.scope: BotCommandScope expected, not OBJECT",
                        "sendMessage.reply_markup.inline_keyboard[0][0]:"
                                + " unknown field colour of InlineKeyboardButton");
        assertThatThrownBy(other::close).isInstanceOf(AssertionError.class);
    }
}
