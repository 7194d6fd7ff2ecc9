package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlbumTest extends WithTelegram {
    @BeforeEach
    void start() {
        ira.start();
        bot.drain();
    }

    private BotClient.Form form() {
        return bot.form().field("chat_id", Long.toString(ira.id()));
    }

    @Test
    void an_album_is_many_messages_with_one_mark() throws Exception {
        JsonNode album = form().field("media", """
            [{"type":"photo","media":"attach://one","caption":"Both"},{"type":"video","media":"attach://two"}]
            """)
                .file("one", "1.jpg", "image/jpeg", FilesTest.jpeg(8, 8))
                .file("two", "2.mp4", "video/mp4", FilesTest.bytes("mp4"))
                .ok("sendMediaGroup");

        assertThat(album).hasSize(2);
        assertThat(album.path(0).path("media_group_id")).isEqualTo(album.path(1).path("media_group_id"));
        assertThat(album.path(0).path("caption").asText()).isEqualTo("Both");
        assertThat(album.path(1).path("video").path("file_name").asText()).isEqualTo("2.mp4");
    }

    @Test
    void one_item_of_an_album_can_fail_although_the_others_are_sent() {
        String media =
                "[{\"type\":\"document\",\"media\":\"attach://a\"},{\"type\":\"document\",\"media\":\"attach://a\"}]";
        telegram.faults().failNextAlbum(1, 8);

        String refused = form().field("media", media)
                .file("a", "a.txt", "text/plain", FilesTest.bytes("a"))
                .refusal("sendMediaGroup");

        assertThat(refused)
                .isEqualTo("Bad Request: failed to send message #1 with the error message"
                        + " \"Too Many Requests: retry after 8\"");
        assertThat(telegram.messages(ira.id()).getLast().raw().has("media_group_id"))
                .isTrue();
    }

    @Test
    void documents_go_only_with_documents() throws Exception {
        String refused = form().field("media", """
            [{"type":"photo","media":"attach://a"},{"type":"document","media":"attach://a"}]
            """)
                .file("a", "a.jpg", "image/jpeg", FilesTest.jpeg(8, 8))
                .refusal("sendMediaGroup");

        assertThat(refused).isEqualTo("Bad Request: document can't be mixed with other media types");
    }

    @Test
    void an_album_of_a_person_comes_item_by_item_with_others_between() {
        Album album = ira.startAlbum(ira.id(), 0);
        album.add(SentFile.document("1.txt", "text/plain", FilesTest.bytes("1")).captioned("Two files"));
        ira.say(ira.id(), "wait");
        now.updateAndGet(time -> time.plusSeconds(11));
        album.add(SentFile.document("2.txt", "text/plain", FilesTest.bytes("2")));

        List<JsonNode> updates = bot.updates("{}")
                .valueStream()
                .map(update -> update.path("message"))
                .toList();

        assertThat(updates).hasSize(3);
        assertThat(updates.getFirst().path("media_group_id"))
                .isEqualTo(updates.getLast().path("media_group_id"));
        assertThat(updates.get(1).has("media_group_id")).isFalse();
        assertThat(updates.getLast().path("date").asLong()
                        - updates.getFirst().path("date").asLong())
                .isEqualTo(11);
    }

    @Test
    void a_reaction_to_an_album_goes_to_its_first_item_that_is_left() {
        SentFile file = SentFile.document("a.txt", "text/plain", new byte[] {1});
        List<Integer> album = ira.sendAlbum(ira.id(), 0, List.of(file, file, file));
        ira.delete(ira.id(), album.getFirst());

        bot.ok("setMessageReaction", """
            {"chat_id":%d,"message_id":%d,"reaction":[{"type":"emoji","emoji":"👀"}]}
            """.formatted(ira.id(), album.getLast()));

        assertThat(telegram.messages(ira.id()).stream()
                        .filter(message -> !message.reactions().isEmpty())
                        .map(SandboxMessage::messageId))
                .containsExactly(album.get(1));
    }
}
