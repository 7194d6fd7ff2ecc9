package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest extends WithTelegram {
    private static final String NOT_MODIFIED = "Bad Request: message is not modified: specified new message content"
            + " and reply markup are exactly the same as a current content and reply markup of the message";

    @BeforeEach
    void start() {
        ira.start();
        bot.drain();
    }

    private int send(String text) {
        return bot.ok("sendMessage", text(ira.id(), text)).path("message_id").asInt();
    }

    @Test
    void text_is_trimmed_and_the_returned_message_says_so() {
        JsonNode sent = bot.ok("sendMessage", text(ira.id(), "  \\n Hello\\r\\nthere \\u0001 "));

        assertThat(sent.path("text").asText()).isEqualTo("Hello\nthere");
    }

    @Test
    void text_has_its_limits() {
        assertThat(bot.refusal("sendMessage", text(ira.id(), ""))).isEqualTo("Bad Request: message text is empty");
        assertThat(bot.refusal("sendMessage", text(ira.id(), " \\u200e ")))
                .isEqualTo("Bad Request: text must be non-empty");
        assertThat(bot.refusal("sendMessage", text(ira.id(), "x".repeat(4097))))
                .isEqualTo("Bad Request: message is too long");
        send("x".repeat(4096));
        send("😀".repeat(4096));
        assertThat(bot.refusal("sendMessage", text(ira.id(), "x".repeat(32769))))
                .isEqualTo("Bad Request: text is too long");
    }

    @Test
    void entities_are_counted_in_utf_16_and_may_not_split_a_symbol() {
        String good =
                "{\"chat_id\":%d,\"text\":\"😀 bold\",\"entities\":[{\"type\":\"bold\",\"offset\":3,\"length\":4}]}";
        assertThat(bot.ok("sendMessage", good.formatted(ira.id()))
                        .path("entities")
                        .path(0)
                        .path("offset")
                        .asInt())
                .isEqualTo(3);
        assertThat(bot.refusal(
                        "sendMessage",
                        good.replace("\"offset\":3", "\"offset\":1").formatted(ira.id())))
                .isEqualTo("Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 0");
        assertThat(bot.refusal(
                        "sendMessage",
                        good.replace("\"offset\":3", "\"offset\":30").formatted(ira.id())))
                .isEqualTo("Bad Request: entity begins after the end of the text at UTF-16 offset 30");
    }

    @Test
    void html_becomes_entities() {
        JsonNode sent = bot.ok("sendMessage", """
            {"chat_id":%d,"parse_mode":"HTML","text":\
            "<b>Bold &amp; <i>both</i></b> <a href=\\"https://kite.example/\\">link</a> <code>x&lt;y</code>"}
            """.formatted(ira.id()));

        assertThat(sent.path("text").asText()).isEqualTo("Bold & both link x<y");
        assertThat(sent.path("entities"))
                .extracting(entity -> entity.path("type").asText())
                .containsExactly("bold", "italic", "text_link", "code");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        <x>a</x>  | Unsupported start tag "x" at byte offset 0
        a<b>b     | Can't find end tag corresponding to start tag "b"
        <b>a</i>  | Unmatched end tag at byte offset 4, expected "</b>", found "</i>"
        a<b       | Unclosed start tag at byte offset 1
        a</b>     | Unexpected end tag at byte offset 1
        <span>    | Tag "span" must have class "tg-spoiler" at byte offset 0
        """)
    void html_that_is_wrong_is_refused_with_its_place(String html, String why) {
        String call = "{\"chat_id\":%d,\"parse_mode\":\"HTML\",\"text\":\"%s\"}".formatted(ira.id(), html);

        assertThat(bot.refusal("sendMessage", call)).isEqualTo("Bad Request: can't parse entities: " + why);
    }

    @Test
    void a_reply_needs_its_message_and_a_quote_its_words() {
        String reply = "{\"chat_id\":%d,\"text\":\"Yes\",\"reply_parameters\":{\"message_id\":%d%s}}";
        int hello = ira.say(ira.id(), "Hello there");

        assertThat(bot.ok("sendMessage", reply.formatted(ira.id(), hello, ",\"quote\":\"there\""))
                        .path("quote")
                        .path("position")
                        .asInt())
                .isEqualTo(6);
        assertThat(bot.refusal("sendMessage", reply.formatted(ira.id(), hello, ",\"quote\":\"nowhere\"")))
                .isEqualTo("Bad Request: QUOTE_TEXT_INVALID");
        assertThat(bot.refusal("sendMessage", reply.formatted(ira.id(), 999, "")))
                .isEqualTo("Bad Request: message to be replied not found");
        assertThat(bot.ok("sendMessage", reply.formatted(ira.id(), 999, ",\"allow_sending_without_reply\":true"))
                        .has("reply_to_message"))
                .isFalse();
    }

    @Test
    void an_edit_without_the_keyboard_removes_it_and_the_same_again_is_not_modified() {
        int id = bot.ok("sendMessage", """
            {"chat_id":%d,"text":"Take it","reply_markup":{"inline_keyboard":[[{"text":"Go","callback_data":"go"}]]}}
            """.formatted(ira.id()))
                .path("message_id")
                .asInt();
        String edit = "{\"chat_id\":%d,\"message_id\":%d,\"text\":\"Taken\"}".formatted(ira.id(), id);

        JsonNode edited = bot.ok("editMessageText", edit);

        assertThat(edited.has("reply_markup")).isFalse();
        assertThat(edited.has("edit_date")).isTrue();
        assertThat(bot.refusal("editMessageText", edit)).isEqualTo(NOT_MODIFIED);
        assertThat(bot.refusal("editMessageText", edit.replace(":" + id, ":999")))
                .isEqualTo("Bad Request: message to edit not found");
        int hers = ira.say(ira.id(), "mine");
        assertThat(bot.refusal("editMessageText", edit.replace(":" + id, ":" + hers)))
                .isEqualTo("Bad Request: message can't be edited");
    }

    @Test
    void a_persons_edit_comes_whole_and_no_edit_is_no_update() {
        int hello = ira.say(ira.id(), "Hello");
        ira.edit(ira.id(), hello, "Hello!");

        JsonNode edited = bot.updates("{\"offset\":-1}").path(0).path("edited_message");
        assertThat(edited.path("text").asText()).isEqualTo("Hello!");
        assertThat(edited.path("message_id").asInt()).isEqualTo(hello);

        bot.drain();
        ira.edit(ira.id(), hello, "Hello!");
        ira.delete(ira.id(), hello);
        assertThat(bot.updates("{}")).isEmpty();
    }

    @Test
    void deletions_skip_what_is_missing_only_when_there_are_many() {
        int hello = ira.say(ira.id(), "Hello");

        assertThat(bot.refusal("deleteMessage", message(ira.id(), 999)))
                .isEqualTo("Bad Request: message to delete not found");
        bot.ok("deleteMessages", "{\"chat_id\":%d,\"message_ids\":[999,%d]}".formatted(ira.id(), hello));
        assertThat(telegram.messages(ira.id()).getLast().deleted()).isTrue();
    }

    @Test
    void what_is_older_than_two_days_stays_in_a_private_chat() {
        int old = send("Hello");
        now.updateAndGet(time -> time.plus(Duration.ofHours(49)));

        assertThat(bot.refusal("deleteMessage", message(ira.id(), old)))
                .isEqualTo("Bad Request: message can't be deleted");
        bot.ok("editMessageText", "{\"chat_id\":%d,\"message_id\":%d,\"text\":\"Still\"}".formatted(ira.id(), old));
    }

    @Test
    void a_bot_has_one_reaction_of_the_allowed_ones() {
        int hello = ira.say(ira.id(), "Hello");
        String react = "{\"chat_id\":%d,\"message_id\":%d,\"reaction\":[%s]}";
        String eyes = "{\"type\":\"emoji\",\"emoji\":\"👀\"}";

        bot.ok("setMessageReaction", react.formatted(ira.id(), hello, eyes));

        assertThat(telegram.messages(ira.id()).getLast().reactions()).containsEntry(telegram.botId(), "👀");
        assertThat(bot.refusal("setMessageReaction", react.formatted(ira.id(), hello, eyes + "," + eyes)))
                .isEqualTo("Bad Request: REACTIONS_TOO_MANY");
        assertThat(bot.refusal("setMessageReaction", react.formatted(ira.id(), hello, eyes.replace("👀", "🗑"))))
                .isEqualTo("Bad Request: REACTION_INVALID");
        assertThat(bot.refusal("setMessageReaction", react.formatted(ira.id(), 999, eyes)))
                .isEqualTo("Bad Request: message to react not found");
        bot.ok("setMessageReaction", react.formatted(ira.id(), hello, ""));
        assertThat(telegram.messages(ira.id()).getLast().reactions()).isEmpty();
    }

    @Test
    void places_are_sent_by_their_coordinates() {
        JsonNode sent =
                bot.ok("sendLocation", "{\"chat_id\":%d,\"latitude\":50.45,\"longitude\":-0.5}".formatted(ira.id()));

        assertThat(sent.path("location").path("longitude").asDouble()).isEqualTo(-0.5);
    }
}
