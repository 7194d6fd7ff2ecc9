package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Call;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Change;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Draft;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Page;
import chat.k1te.thread.Posting;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.UploadedFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Hostile strings in every field that a visitor fills arrive in Telegram as plain text: all of it, and as nothing
/// else.
class HostileVisitorTest {
    private BotUnderTest bot;
    private Office office;
    private List<String> texts;
    private List<String> invisible;

    @BeforeEach
    void open() throws Exception {
        bot = BotUnderTest.start();
        office = bot.office("Acme");
        try (InputStream json = HostileVisitorTest.class.getResourceAsStream("/hostile-texts.json")) {
            List<String> all = List.of(new ObjectMapper().readValue(json, String[].class));
            texts = all.stream().filter(HostileVisitorTest::isVisible).toList();
            invisible = all.stream().filter(text -> !isVisible(text)).toList();
        }
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private static boolean isVisible(String text) {
        return text.codePoints()
                .anyMatch(point -> !Character.isISOControl(point)
                        && !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && Character.getType(point) != Character.FORMAT);
    }

    /// What of a text nobody can lose: Telegram trims, drops control characters and invisible ones at the ends.
    private static String visible(String text) {
        StringBuilder seen = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isISOControl(point)
                        && !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && Character.getType(point) != Character.FORMAT
                        && Character.getType(point) != Character.NON_SPACING_MARK
                        && Character.getType(point) != Character.ENCLOSING_MARK)
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private Guest guest(String text) {
        Page page = new Page(text, text, text);
        return bot.guest(office, bot.chat.newVisitor(office.channel().id(), Chat.newVisitorToken(), text, page, text));
    }

    private FileId upload(Guest guest, String name) throws IOException {
        UploadedFile file = new UploadedFile(
                FileId.random(), guest.visitor.tokenHash(), name, "text/plain", 0, 0, 0, Instant.now());
        return bot.stores
                .files()
                .keep(file, new ByteArrayInputStream(new byte[] {1}))
                .id();
    }

    private List<SandboxMessage> topicOf(Guest guest) throws InterruptedException {
        return bot.telegram.messages(office.group().id(), guest.topic()).stream()
                .filter(message -> !message.service())
                .toList();
    }

    private void plainEverywhere() {
        assertThat(bot.telegram.violations()).isEmpty();
        for (Call call : bot.telegram.calls()) {
            assertThat(call.outcome().status()).as(call.method()).isIn(200, 0);
            assertThat(call.params().has("parse_mode")).isFalse();
            for (JsonNode entity : call.params().path("entities")) {
                assertThat(entity.path("type").asText()).isIn("bold", "text_link", "pre");
            }
            assertThat(call.params().path("caption_entities").size()).isZero();
        }
    }

    @Test
    void what_is_said_is_read_as_it_was_written_and_so_is_where_it_was_said() throws Exception {
        List<Guest> guests = new ArrayList<>();
        for (String text : texts) {
            Guest guest = guest(text);
            assertThat(guest.post("message-1", text)).isInstanceOf(Posting.Accepted.class);
            guests.add(guest);
        }
        for (int i = 0; i < guests.size(); i++) {
            guests.get(i).awaitThread(thread -> !thread.outgoing().isDue());
            List<SandboxMessage> topic = topicOf(guests.get(i));
            assertThat(visible(topic.getLast().text())).endsWith(visible(texts.get(i)));
            assertThat(visible(topic.getFirst().text()))
                    .contains(visible(Excerpt.start(texts.get(i).strip(), 200)));
        }
        plainEverywhere();
    }

    @Test
    void words_that_nobody_could_see_are_refused_and_make_no_topic() {
        assertThat(invisible).isNotEmpty();
        for (String text : invisible) {
            Guest guest = guest(text);
            assertThat(guest.post("message-1", text)).as(text).isEqualTo(new Posting.Refused(Refusal.EMPTY));
        }
        assertThat(office.group().topics()).isEmpty();
    }

    @Test
    void what_is_changed_replaces_what_was_said_and_no_emoji_is_made_up() throws Exception {
        Guest guest = bot.guest(office);
        List<Integer> places = IntStream.range(0, texts.size()).boxed().toList();
        guest.post("message-0", "the card");
        guest.awaitThread(thread -> !thread.outgoing().isDue());
        for (int place : places) {
            guest.post("message-" + (place + 1), "before " + place);
            guest.awaitThread(thread -> !thread.outgoing().isDue());
        }
        for (int place : places) {
            assertThat(bot.chat.edit(guest.id(), place + 2L, texts.get(place))).isInstanceOf(Change.Made.class);
            assertThat(bot.chat.react(guest.id(), place + 2L, texts.get(place)))
                    .isEqualTo(new Change.Refused(Refusal.BAD_REACTION));
        }
        guest.awaitThread(thread -> !thread.outgoing().isDue());
        List<String> read = topicOf(guest).stream()
                .skip(1)
                .map(SandboxMessage::text)
                .map(HostileVisitorTest::visible)
                .toList();
        assertThat(read)
                .containsExactlyElementsOf(
                        texts.stream().map(HostileVisitorTest::visible).toList());
        plainEverywhere();
    }

    @Test
    void files_bear_the_name_and_the_words_they_were_given() throws Exception {
        Guest guest = bot.guest(office);
        guest.post("message-0", "the card");
        List<String> fitting =
                texts.stream().filter(text -> text.length() <= 900).toList();
        for (String text : fitting) {
            String id = "message-" + (fitting.indexOf(text) + 1);
            Draft draft = new Draft(text, Optional.of(upload(guest, text)), OptionalLong.empty());
            assertThat(bot.chat.post(
                            office.channel(), office.channel().group().orElseThrow(), guest.visitor, id, draft))
                    .isInstanceOf(Posting.Accepted.class);
        }
        guest.awaitThread(thread -> !thread.outgoing().isDue());
        assertThat(guest.messages()).allMatch(message -> message.failed().isEmpty());
        List<SandboxMessage> files = topicOf(guest).stream()
                .filter(message -> message.raw().has("document"))
                .toList();
        assertThat(files)
                .extracting(message -> visible(message.text()))
                .containsExactlyElementsOf(
                        fitting.stream().map(HostileVisitorTest::visible).toList());
        assertThat(files)
                .extracting(file -> file.raw().at("/document/file_name").asText())
                .noneMatch(name -> name.isBlank() || name.matches("(?s).*[\"\\\\\\p{Cntrl}].*"));
        plainEverywhere();
    }
}
