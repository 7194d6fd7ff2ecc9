package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Fault;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SentFile;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Blob;
import chat.k1te.thread.Content;
import chat.k1te.thread.Content.Attachment;
import chat.k1te.thread.Content.Attachment.Kind;
import chat.k1te.thread.Draft;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Message;
import chat.k1te.thread.Posting;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files go both ways, whatever they are.
class CarryTest {
    private static final byte[] OGG = "OggS\0 and then sound".getBytes(StandardCharsets.ISO_8859_1);

    private BotUnderTest bot;
    private Office office;
    private Guest guest;
    private long group;

    @BeforeEach
    void talk() throws Exception {
        bot = BotUnderTest.start();
        office = bot.office("Acme");
        group = office.group().id();
        guest = bot.guest(office);
        guest.post("message-0", "hello");
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private FileId upload(String name, String type, byte[] bytes, int width, int height) throws IOException {
        UploadedFile file = new UploadedFile(
                FileId.random(), guest.visitor.tokenHash(), name, type, 0, width, height, Instant.now());
        return bot.stores.files().keep(file, new ByteArrayInputStream(bytes)).id();
    }

    private Posting post(String id, FileId file, String words) {
        return bot.chat.post(
                office.channel(),
                office.channel().group().orElseThrow(),
                guest.visitor,
                id,
                new Draft(words, Optional.of(file), OptionalLong.empty()));
    }

    private SandboxMessage sent(String field) {
        return bot.telegram.awaitMessage(group, message -> message.raw().has(field), BotUnderTest.PATIENCE);
    }

    private List<Attachment> received() {
        return guest.messages().stream()
                .map(Message::content)
                .filter(Attachment.class::isInstance)
                .map(Attachment.class::cast)
                .toList();
    }

    @Test
    void a_visitors_picture_voice_and_file_arrive_in_the_topic_in_order_with_their_words() throws Exception {
        post("message-1", upload("cup.jpg", "image/jpeg", Jpeg.ONE_PIXEL, 1, 1), "this cup");
        post("message-2", upload("voice.ogg", "audio/ogg", OGG, 0, 0), "");
        post(
                "message-3",
                upload("рахунок.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), 0, 0),
                "");
        guest.post("message-4", "that was all");
        guest.awaitThread(thread -> thread.receipts().delivered() == 5);

        assertThat(sent("photo").text()).isEqualTo("this cup");
        assertThat(sent("document").raw().at("/document/file_name").asText()).isEqualTo("рахунок.pdf");
        List<Integer> order = List.of(
                sent("photo").messageId(),
                sent("voice").messageId(),
                sent("document").messageId(),
                bot.telegram
                        .awaitMessage(group, message -> message.text().equals("that was all"), BotUnderTest.PATIENCE)
                        .messageId());
        assertThat(order).isSorted();
        assertThat(bot.telegram.messages(group, guest.topic()))
                .filteredOn(message -> !message.service())
                .hasSize(5);
    }

    @Test
    void a_picture_that_telegram_refuses_as_a_photo_arrives_as_a_file() throws Exception {
        bot.telegram
                .faults()
                .failNext(
                        1, "sendPhoto", chat.k1te.sandbox.Fault.rejected(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));
        post("message-1", upload("cup.jpg", "image/jpeg", Jpeg.ONE_PIXEL, 1, 1), "this cup");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        assertThat(sent("document").text()).isEqualTo("this cup");
    }

    @Test
    void a_picture_waits_while_the_group_takes_no_pictures_from_the_bot_and_the_owner_is_told() throws Exception {
        bot.telegram
                .faults()
                .failNext(
                        1,
                        "sendPhoto",
                        group,
                        Fault.rejected(400, "Bad Request: not enough rights to send photos to the chat"));
        post("message-1", upload("cup.jpg", "image/jpeg", Jpeg.ONE_PIXEL, 1, 1), "this cup");
        assertThat(sent("photo").text()).isEqualTo("this cup");
        assertThat(bot.telegram.messages(office.owner().id()))
                .anyMatch(message -> message.text().contains("I may not write in"));
    }

    @Test
    void more_files_than_a_log_has_room_for_all_arrive_in_order_when_telegram_is_back() throws Exception {
        bot.telegram.faults().failEvery(call -> call.method().startsWith("send"), Fault.badGateway());
        List<String> names =
                IntStream.range(0, 60).mapToObj(i -> "file " + i + ".txt").toList();
        for (String name : names) {
            post("message-" + name.replaceAll("\\W", "-"), upload(name, "text/plain", OGG, 0, 0), "");
        }
        bot.telegram.faults().clear();
        guest.awaitThread(thread -> !thread.outgoing().isDue());
        assertThat(guest.messages()).allMatch(message -> message.failed().isEmpty());
        assertThat(bot.telegram.messages(group, guest.topic()).stream()
                        .filter(message -> message.raw().has("document"))
                        .map(message -> message.raw().at("/document/file_name").asText())
                        .distinct())
                .containsExactlyElementsOf(names);
    }

    @Test
    void a_reply_to_a_picture_finds_its_visitor_in_a_group_without_topics() throws Exception {
        office.group().setForum(false);
        post("message-1", upload("cup.jpg", "image/jpeg", Jpeg.ONE_PIXEL, 1, 1), "");
        int picture = sent("photo").messageId();
        Guest other = bot.guest(office);
        other.post("message-1", "the last writer");
        other.awaitThread(thread -> thread.receipts().delivered() == 1);
        office.owner().reply(group, picture, "a lovely cup");
        guest.awaitThread(thread -> thread.log().recent().getLast().content() instanceof Content.Text text
                && text.text().equals("a lovely cup"));
        assertThat(other.messages()).hasSize(1);
    }

    @Test
    void the_words_below_a_file_can_be_changed_and_the_file_taken_back() throws Exception {
        FileId file = upload("cup.jpg", "image/jpeg", Jpeg.ONE_PIXEL, 1, 1);
        post("message-1", file, "this cup");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        bot.chat.edit(guest.id(), 2, "that cup");
        guest.awaitThread(thread -> !thread.outgoing().isDue());
        SandboxMessage photo = sent("photo");
        assertThat(photo.text()).isEqualTo("that cup");

        bot.chat.erase(guest.id(), 2);
        guest.awaitThread(thread -> !thread.outgoing().isDue());
        assertThat(bot.stores.files().find(file)).isEmpty();
        assertThat(bot.telegram.messages(group))
                .filteredOn(message -> message.messageId() == photo.messageId())
                .allMatch(SandboxMessage::deleted);
    }

    @Test
    void nobody_posts_the_file_of_another_and_words_below_it_have_a_limit() throws Exception {
        FileId file = upload("cup.jpg", "image/jpeg", Jpeg.ONE_PIXEL, 1, 1);
        Guest other = bot.guest(office);
        Posting stolen = bot.chat.post(
                office.channel(),
                office.channel().group().orElseThrow(),
                other.visitor,
                "message-1",
                new Draft("", Optional.of(file), OptionalLong.empty()));
        assertThat(stolen).isEqualTo(new Posting.Refused(Refusal.NO_SUCH_FILE));
        assertThat(post("message-1", new FileId("f_unknown"), "")).isEqualTo(new Posting.Refused(Refusal.NO_SUCH_FILE));
        assertThat(post("message-1", file, "x".repeat(901))).isEqualTo(new Posting.Refused(Refusal.TOO_LONG));
    }

    @Test
    void an_album_arrives_item_by_item_and_knows_that_it_is_one() throws Exception {
        Person ira = office.owner();
        ira.sendAlbum(
                group,
                guest.topic(),
                List.of(SentFile.photo(Jpeg.ONE_PIXEL).captioned("both cups"), SentFile.photo(Jpeg.ONE_PIXEL)));
        guest.awaitThread(thread -> thread.log().seq() == 3);

        assertThat(received()).extracting(Attachment::kind).containsExactly(Kind.PHOTO, Kind.PHOTO);
        assertThat(received().getFirst().caption()).contains(new Content.Text("both cups"));
        assertThat(guest.messages().subList(1, 3))
                .extracting(message -> message.context().album().orElseThrow())
                .doesNotContain("")
                .satisfies(albums -> assertThat(albums.get(0)).isEqualTo(albums.get(1)));
    }

    @Test
    void a_file_too_large_for_bots_is_named_to_the_visitor_and_the_operator_is_told() throws Exception {
        Person ira = office.owner();
        ira.sendFile(
                group,
                guest.topic(),
                SentFile.document("film.mkv", "video/x-matroska", new byte[10]).sized(30L << 20));
        guest.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(received().getFirst().file().bytes()).isEqualTo(30L << 20);
        bot.telegram.awaitMessage(
                group, message -> message.text().contains("files of up to 20 MB"), BotUnderTest.PATIENCE);
    }

    @Test
    void what_can_not_be_shown_is_a_card_and_the_operator_is_told() throws Exception {
        office.owner().sendStory(group, guest.topic());
        guest.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(guest.messages().getLast().content()).isEqualTo(new Content.Unshown("story"));
        bot.telegram.awaitMessage(
                group, message -> message.text().contains("can’t be shown on the site"), BotUnderTest.PATIENCE);
    }

    @Test
    void a_forwarded_message_says_whose_words_it_holds() throws Exception {
        Person ira = office.owner();
        int note = ira.say(group, "the price is 5");
        ira.forward(group, note, group, guest.topic());
        guest.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(guest.messages().getLast().context().forwardedFrom()).contains("Ira");
    }

    @Test
    void what_is_at_telegram_stays_there_and_is_known_by_its_own_name() throws Exception {
        office.owner().sendFile(group, guest.topic(), SentFile.voice(OGG).lasting(3));
        guest.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(received().getFirst().kind()).isEqualTo(Kind.VOICE);
        assertThat(received().getFirst().details().seconds()).isEqualTo(3);
        assertThat(received().getFirst().file().place()).isInstanceOf(Blob.AtTelegram.class);
    }
}
