package chat.k1te.webserver;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.webserver.files.UploadRules;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What uploads are taken for, and how they are given back: nothing that carries a program is shown in a page.
class FileTypesTest {
    private static final String OTHER = "application/octet-stream";
    private static final UploadRules MANY =
            new UploadRules(1 << 20, 1_000, 1L << 30, 1_000, 1L << 30, 1, Duration.ofHours(1));

    private final FilesUnderTest files = FilesUnderTest.start(MANY);

    FileTypesTest() throws IOException {}

    @AfterEach
    void stop() {
        files.close();
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void assertTakenFor(String mime, String kind, String name, byte[] bytes) throws Exception {
        JsonNode json = FilesUnderTest.json(files.upload(name, bytes));
        assertThat(json.path("mime").textValue()).as(name).isEqualTo(mime);
        assertThat(json.path("kind").textValue()).as(name).isEqualTo(kind);
    }

    private void assertSaved(String name, byte[] bytes) throws Exception {
        WebUnderTest.Answer answer = files.web.get(files.address(files.posted(name, bytes)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(bytes);
        assertThat(answer.header("content-type")).as(name).isEqualTo(OTHER);
        assertThat(answer.header("content-disposition")).as(name).startsWith("attachment");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("content-security-policy")).isEqualTo("sandbox; default-src 'none'");
    }

    private void assertShown(String mime, String name, byte[] bytes) throws Exception {
        WebUnderTest.Answer answer = files.web.get(files.address(files.posted(name, bytes)));
        assertThat(answer.header("content-type")).as(name).isEqualTo(mime);
        assertThat(answer.header("content-disposition")).as(name).isEqualTo("inline");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void pictures_are_known_by_their_bytes_and_measured() throws Exception {
        for (String format : new String[] {"png", "jpg", "gif"}) {
            JsonNode json = FilesUnderTest.json(files.upload("x", Pictures.of(format, 40, 30)));
            assertThat(json.path("width").intValue()).as(format).isEqualTo(40);
            assertThat(json.path("height").intValue()).as(format).isEqualTo(30);
        }
        JsonNode webp = FilesUnderTest.json(files.upload("x", Pictures.webp(1234, 567)));
        assertThat(webp.path("mime").textValue()).isEqualTo("image/webp");
        assertThat(webp.path("width").intValue()).isEqualTo(1234);
        assertThat(webp.path("height").intValue()).isEqualTo(567);
    }

    @Test
    void what_browsers_and_phones_record_is_known() throws Exception {
        assertTakenFor("video/mp4", "video", "x", bytes("\0\0\0\30ftypisom\0\0\0\0isom" + "x".repeat(40)));
        assertTakenFor("audio/mp4", "audio", "x", bytes("\0\0\0\30ftypM4A \0\0\0\0M4A " + "x".repeat(40)));
        assertTakenFor(
                "audio/ogg", "voice", "x", bytes("OggS\0\2" + "\0".repeat(20) + "\1\23OpusHead\1" + "x".repeat(40)));
        assertTakenFor(
                "video/webm",
                "document",
                "x",
                bytes("\u001aE\u00df\u00a3\u009fB\u0086\u0081\1B\u00f7\u0081\1B\u0082\u0084webm" + "x".repeat(40)));
    }

    @Test
    void a_name_helps_where_the_bytes_say_little() throws Exception {
        assertTakenFor("text/csv", "document", "prices.csv", bytes("cup,price\nblue,7\n"));
        assertTakenFor("text/plain", "document", "cup.png", bytes("just words"));
        assertTakenFor(OTHER, "document", "cup.png", bytes("\0\1\2\3\4"));
        assertTakenFor(OTHER, "document", "cup.mp4", bytes("\0\1\2\3\4"));
    }

    @Test
    void what_only_looks_like_a_picture_is_saved() throws Exception {
        assertSaved("cup.png", bytes("<!doctype html><script>alert(1)</script>"));
        assertSaved("cup.jpg", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));
        assertSaved("cup.gif", bytes("GIF89a/*" + "x".repeat(30) + "*/=1;alert(1)"));
        assertSaved("cup.webp", bytes("RIFF\30\0\0\0WEBPVP8 *//alert(1)"));
    }

    @Test
    void what_carries_a_program_is_saved_and_named_no_type() throws Exception {
        assertSaved("a.html", bytes("<html><body>Hello</body></html>"));
        assertSaved("a.svg", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        assertSaved("a.xml", bytes("<?xml version=\"1.0\"?><a/>"));
        assertSaved("a.js", bytes("alert(1)"));
        assertSaved("a.pdf", bytes("%PDF-1.7\n"));
        assertSaved("a.zip", bytes("PK\3\4" + "\0".repeat(30)));
    }

    @Test
    void pictures_and_sound_are_shown() throws Exception {
        assertShown("image/png", "a.html", Pictures.of("png", 40, 30));
        assertShown("image/gif", "a", Pictures.of("gif", 41, 30));
        assertShown("audio/mpeg", "song.mp3", bytes("ID3\3\0\0\0\0\0\0" + "x".repeat(50)));
    }

    @Test
    void a_picture_with_the_size_of_a_continent_is_measured_and_not_opened() throws Exception {
        byte[] picture = Pictures.of("png", 1, 1);
        // Width and height of the header; nothing after it fits them any more.
        for (int at : new int[] {16, 20}) {
            picture[at] = 0x0F;
        }
        assertThat(FilesUnderTest.json(files.upload("x.png", picture))
                        .path("kind")
                        .textValue())
                .isEqualTo("document");
    }
}
