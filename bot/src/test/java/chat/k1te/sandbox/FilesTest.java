package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilesTest extends WithTelegram {
    private static final byte[] OGG = bytes("OggS and some sound");
    private static final byte[] WEBM = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 1, 2};

    @BeforeEach
    void start() {
        ira.start();
        bot.drain();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private JsonNode lastMessage() {
        return bot.updates("{\"offset\":-1}").path(0).path("message");
    }

    private String to(String field, JsonNode value) {
        return "{\"chat_id\":%d,\"%s\":%s}".formatted(ira.id(), field, value);
    }

    private BotClient.Form form() {
        return bot.form().field("chat_id", Long.toString(ira.id()));
    }

    private String path(String fileId) {
        return bot.ok("getFile", "{\"file_id\":\"%s\"}".formatted(fileId))
                .path("file_path")
                .asText();
    }

    @Test
    void a_photo_comes_in_several_sizes_and_each_can_be_fetched() throws Exception {
        ira.sendPhoto(ira.id(), 0, jpeg(1280, 640), "Sunset");

        JsonNode sizes = lastMessage().path("photo");

        assertThat(sizes).extracting(size -> size.path("width").asInt()).containsExactly(90, 320, 800, 1280);
        assertThat(sizes).extracting(size -> size.path("height").asInt()).containsExactly(45, 160, 400, 640);
        HttpResponse<byte[]> smallest =
                bot.download(path(sizes.path(0).path("file_id").asText()));
        assertThat(Picture.size(smallest.body())).contains(new Picture.Size(90, 45));
    }

    @Test
    void a_file_loses_its_name_on_the_way_and_its_address_after_an_hour() {
        ira.sendDocument(ira.id(), 0, "Invoice 7.PDF", "application/pdf", bytes("%PDF"), "");
        JsonNode document = lastMessage().path("document");

        String path = path(document.path("file_id").asText());

        assertThat(document.path("file_name").asText()).isEqualTo("Invoice 7.PDF");
        assertThat(path).matches("documents/file_\\d+\\.pdf");
        assertThat(bot.download(path).body()).isEqualTo(bytes("%PDF"));
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(61)));
        assertThat(bot.download(path).statusCode()).isEqualTo(404);
        path(document.path("file_id").asText());
        assertThat(bot.download(path).statusCode()).isEqualTo(200);
    }

    @Test
    void a_part_of_a_file_can_be_asked_for() {
        ira.sendDocument(ira.id(), 0, "a.txt", "text/plain", bytes("0123456789"), "");
        String path = path(lastMessage().path("document").path("file_id").asText());

        HttpResponse<byte[]> part = bot.download(path, "bytes=2-4");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(bytes("234"));
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/10");
        assertThat(bot.download(path, "bytes=7-").body()).isEqualTo(bytes("789"));
        assertThat(bot.download(path, "bytes=-2").body()).isEqualTo(bytes("89"));
        assertThat(bot.download(path, "bytes=10-").statusCode()).isEqualTo(416);
        assertThat(bot.download(path).headers().firstValue("Accept-Ranges")).contains("bytes");
    }

    @Test
    void what_is_too_big_cannot_be_fetched() {
        SentFile film = SentFile.video(bytes("mp4")).sized(21L << 20);
        ira.sendFile(ira.id(), 0, film);
        String id = lastMessage().path("video").path("file_id").asText();

        assertThat(bot.refusal("getFile", "{\"file_id\":\"%s\"}".formatted(id)))
                .isEqualTo("Bad Request: file is too big");
        assertThat(bot.refusal("getFile", "{\"file_id\":\"no\"}")).isEqualTo("Bad Request: invalid file_id");
    }

    @Test
    void a_download_can_break_in_the_middle() {
        ira.sendDocument(ira.id(), 0, "a.txt", "text/plain", bytes("0123456789"), "");
        String path = path(lastMessage().path("document").path("file_id").asText());
        telegram.faults().failNext(1, "download", Fault.dropAfter());

        assertThatThrownBy(() -> bot.download(path)).isInstanceOf(Exception.class);

        assertThat(bot.download(path).body()).hasSize(10);
    }

    @Test
    void doubled_kinds_carry_what_older_clients_know() {
        ira.sendAnimation(ira.id(), 0, bytes("mp4"), "");
        assertThat(lastMessage().path("document").path("file_id"))
                .isEqualTo(lastMessage().path("animation").path("file_id"));
        ira.sendVenue(ira.id(), 0, 50.45, 30.52, "Office", "Khreshchatyk 1");
        assertThat(lastMessage().path("location").path("latitude").asDouble()).isEqualTo(50.45);
        ira.sendLivePhoto(ira.id(), 0, bytes("mp4"), bytes("GIF89a\1\0\1\0"), "");
        assertThat(lastMessage().path("photo")).hasSize(1);
        assertThat(lastMessage().path("live_photo").path("duration").asInt()).isEqualTo(1);
    }

    @Test
    void stickers_are_still_animated_or_films_as_their_bytes_say() {
        ira.sendSticker(ira.id(), 0, bytes("RIFF....WEBP"), "😀");
        assertThat(lastMessage().path("sticker").path("emoji").asText()).isEqualTo("😀");
        assertThat(lastMessage().path("sticker").path("is_animated").asBoolean())
                .isFalse();
        ira.sendSticker(ira.id(), 0, new byte[] {0x1F, (byte) 0x8B, 8}, "😀");
        assertThat(lastMessage().path("sticker").path("is_animated").asBoolean())
                .isTrue();
        ira.sendSticker(ira.id(), 0, WEBM, "😀");
        assertThat(lastMessage().path("sticker").path("is_video").asBoolean()).isTrue();
    }

    @Test
    void the_bot_sends_files_as_parts_and_again_by_their_id() {
        JsonNode sent = form().field("caption", "Plan")
                .file("document", "plan.txt", "text/plain", bytes("do it"))
                .ok("sendDocument");

        JsonNode document = sent.path("document");
        assertThat(document.path("file_name").asText()).isEqualTo("plan.txt");
        assertThat(sent.path("caption").asText()).isEqualTo("Plan");
        JsonNode again = bot.ok("sendDocument", to("document", document.path("file_id")));
        assertThat(again.path("document")).isEqualTo(document);
        assertThat(bot.refusal("sendVideo", to("video", document.path("file_id"))))
                .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
    }

    @Test
    void a_voice_message_is_ogg_or_else_a_document() {
        JsonNode voice = form().field("duration", "7")
                .file("voice", "v.ogg", "audio/ogg", OGG)
                .ok("sendVoice");
        JsonNode other = form().file("voice", "v.ogg", "audio/ogg", WEBM).ok("sendVoice");

        assertThat(voice.path("voice").path("duration").asInt()).isEqualTo(7);
        assertThat(voice.path("voice").has("file_name")).isFalse();
        assertThat(other.has("voice")).isFalse();
        assertThat(other.path("document").path("file_name").asText()).isEqualTo("v.ogg");
    }

    @Test
    void uploads_have_their_limits() {
        byte[] big = new byte[(50 << 20) + 1];
        assertThat(form().file("document", "big.bin", "", big).refusal("sendDocument"))
                .isEqualTo("Request Entity Too Large: file of size 52428801 is too big to be uploaded");
        assertThat(form().file("photo", "big.jpg", "", new byte[(10 << 20) + 1]).refusal("sendPhoto"))
                .startsWith("Bad Request: file of size 10485761 bytes is too big for a photo");
        assertThat(form().file("photo", "a.webp", "", bytes("RIFF")).refusal("sendPhoto"))
                .startsWith("Bad Request: photo has unsupported extension.");
        assertThat(form().file("photo", "a.jpg", "", bytes("no picture")).refusal("sendPhoto"))
                .isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
        assertThat(form().file("document", "a.txt", "", new byte[0]).refusal("sendDocument"))
                .isEqualTo("Bad Request: file must be non-empty");
    }

    @Test
    void the_file_of_a_message_can_be_exchanged() {
        JsonNode sent = form().file("document", "old.txt", "", bytes("old")).ok("sendDocument");

        JsonNode edited = bot.form()
                .field("chat_id", Long.toString(ira.id()))
                .field("message_id", sent.path("message_id").asText())
                .field("media", "{\"type\":\"document\",\"media\":\"attach://new\",\"caption\":\"Better\"}")
                .file("new", "new.txt", "", bytes("new"))
                .ok("editMessageMedia");

        assertThat(edited.path("document").path("file_name").asText()).isEqualTo("new.txt");
        assertThat(edited.path("caption").asText()).isEqualTo("Better");
        assertThat(edited.has("edit_date")).isTrue();
    }
}
