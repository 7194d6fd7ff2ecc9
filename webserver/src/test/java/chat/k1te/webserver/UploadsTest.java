package chat.k1te.webserver;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.tenant.FileRules;
import chat.k1te.testing.Await;
import chat.k1te.testing.InMemoryStores;
import chat.k1te.testing.ManualClock;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Content;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Posting;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.UploadedFile;
import chat.k1te.webserver.files.UploadRefusal;
import chat.k1te.webserver.files.UploadRules;
import chat.k1te.webserver.widget.RefusalTexts;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Visitors' files on their way in.
class UploadsTest {
    private static final int LIMIT = 1 << 20;
    private static final UploadRules SMALL =
            new UploadRules(LIMIT, 5, 4L * LIMIT, 600, 2_000L << 20, 1, Duration.ofHours(1));

    private final FilesUnderTest files = FilesUnderTest.start(SMALL);

    UploadsTest() throws IOException {}

    @AfterEach
    void stop() {
        files.close();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void assertRefused(WebUnderTest.Answer answer, UploadRefusal why) throws IOException {
        assertThat(answer.status()).isEqualTo(why.status().code());
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        JsonNode problem = FilesUnderTest.json(answer);
        assertThat(problem.path("code").textValue()).isEqualTo(why.code());
        assertThat(problem.path("title").textValue()).isNotEmpty();
        assertThat(problem.path("detail").textValue()).isEqualTo(RefusalTexts.sentence(why.code(), "en"));
    }

    @Test
    void a_picture_is_kept_and_known_by_what_it_is() throws Exception {
        byte[] picture = Pictures.of("png", 40, 30);
        WebUnderTest.Answer answer = files.upload("cup.txt", picture);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("access-control-allow-origin")).isEqualTo(FilesUnderTest.SHOP);
        JsonNode json = FilesUnderTest.json(answer);
        UploadedFile kept = files.stores
                .files()
                .find(new FileId(json.path("file").textValue()))
                .orElseThrow();
        assertThat(json.toString())
                .isEqualTo(
                        "{\"file\":\"%s\",\"kind\":\"photo\",\"mime\":\"image/png\",\"size\":%d,\"name\":\"cup.txt\",\"width\":40,\"height\":30}"
                                .formatted(kept.id(), picture.length));
        try (InputStream bytes = files.stores.files().open(kept.id(), 0)) {
            assertThat(bytes.readAllBytes()).isEqualTo(picture);
        }
    }

    @Test
    void the_owner_says_which_files_are_taken() throws Exception {
        files.allow(new FileRules(true, Set.of(FileRules.Kind.PHOTO), 50));
        assertThat(files.upload("cup.txt", Pictures.of("png", 40, 30)).status()).isEqualTo(201);
        assertRefused(files.upload("cup.png", text("Hello")), UploadRefusal.FILE_NOT_ALLOWED);
        files.allow(new FileRules(false, Set.of(FileRules.Kind.PHOTO), 50));
        assertRefused(files.upload("cup.png", Pictures.of("png", 40, 30)), UploadRefusal.FILE_NOT_ALLOWED);
    }

    @Test
    void only_who_has_uploaded_it_may_post_it() throws Exception {
        FileId file = new FileId(FilesUnderTest.json(files.upload("a.txt", text("Hello")))
                .path("file")
                .textValue());
        assertThat(files.post("message-1", "Look", Optional.of(file))).isInstanceOf(Posting.Accepted.class);
        try (FilesUnderTest other = new FilesUnderTest(
                FilesUnderTest.with(InMemoryStores.create(), files.stores.files()),
                SMALL,
                FilesUnderTest.nothingAtTelegram(),
                InstantSource.system())) {
            assertThat(other.post("message-1", "Look", Optional.of(file)))
                    .isEqualTo(new Posting.Refused(Refusal.NO_SUCH_FILE));
        }
    }

    @Test
    void the_words_below_a_file_have_the_limit_that_the_sentence_names() throws Exception {
        FileId file = new FileId(FilesUnderTest.json(files.upload("a.txt", text("Hello")))
                .path("file")
                .textValue());
        assertThat(files.post("message-1", "x".repeat(901), Optional.of(file)))
                .isEqualTo(new Posting.Refused(Refusal.TOO_LONG));
        assertThat(files.post("message-2", "x".repeat(900), Optional.of(file))).isInstanceOf(Posting.Accepted.class);
        assertThat(RefusalTexts.sentence("too-long", "en")).contains("900");
    }

    @Test
    void a_body_without_a_length_is_taken() throws Exception {
        byte[] bytes = text("x".repeat(300_000));
        WebUnderTest.Answer answer =
                files.upload("a.txt", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(FilesUnderTest.json(answer).path("size").intValue()).isEqualTo(bytes.length);
    }

    @Test
    void a_file_as_long_as_may_be_is_taken_and_one_byte_more_is_not() throws Exception {
        assertThat(files.upload("a.bin", new byte[LIMIT]).status()).isEqualTo(201);
        assertRefused(files.upload("a.bin", new byte[LIMIT + 1]), UploadRefusal.FILE_TOO_BIG);
        assertRefused(
                files.upload(
                        "a.bin", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 1]))),
                UploadRefusal.FILE_TOO_BIG);
    }

    @Test
    void an_endless_body_is_cut_off_at_the_limit_and_nothing_of_it_is_kept() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), files.web.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            byte[] chunk = new byte[64 * 1024];
            for (int sent = 0; sent <= LIMIT; sent += chunk.length) {
                out.write(text(Integer.toHexString(chunk.length) + "\r\n"));
                out.write(chunk);
                out.write(text("\r\n"));
            }
            out.flush();
            socket.setSoTimeout(5_000);
            byte[] answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
        assertThat(files.stores.files().sweep(Instant.MAX)).isZero();
    }

    private byte[] head(String... headers) {
        return text("POST " + files.uploadPath("a.bin") + " HTTP/1.1\r\nHost: localhost\r\nOrigin: "
                + FilesUnderTest.SHOP + "\r\nAuthorization: Bearer " + files.token + "\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n");
    }

    @Test
    void an_empty_file_is_refused() throws Exception {
        assertRefused(files.upload("a.txt", new byte[0]), UploadRefusal.FILE_EMPTY);
        assertRefused(
                files.upload("a.txt", BodyPublishers.ofInputStream(InputStream::nullInputStream)),
                UploadRefusal.FILE_EMPTY);
    }

    @Test
    void a_token_that_is_none_of_ours_is_refused() throws Exception {
        for (String wrong : new String[] {"", "Bearer", "Bearer v_short", "Basic " + files.token, files.token}) {
            assertRefused(
                    files.web.ask(
                            "POST",
                            files.uploadPath("a"),
                            BodyPublishers.ofString("Hello"),
                            "Origin",
                            FilesUnderTest.SHOP,
                            "Authorization",
                            wrong),
                    UploadRefusal.BAD_TOKEN);
        }
    }

    @Test
    void a_site_that_the_owner_did_not_allow_is_refused() throws Exception {
        for (String origin : new String[] {"https://evil.example", "null", "http://shop.example"}) {
            WebUnderTest.Answer answer = files.web.ask(
                    "POST",
                    files.uploadPath("a"),
                    BodyPublishers.ofString("Hello"),
                    "Origin",
                    origin,
                    "Authorization",
                    "Bearer " + files.token);
            assertRefused(answer, UploadRefusal.NOT_ALLOWED_HERE);
            assertThat(answer.header("access-control-allow-origin")).isEmpty();
        }
        assertRefused(
                files.web.ask("POST", files.uploadPath("a"), BodyPublishers.ofString("Hello")),
                UploadRefusal.NOT_ALLOWED_HERE);
        assertRefused(
                files.web.ask("POST", "/files/unknown", BodyPublishers.ofString("Hello")),
                UploadRefusal.UNKNOWN_CHANNEL);
    }

    @Test
    void our_own_page_may_upload_and_a_browser_may_ask_first() throws Exception {
        WebUnderTest.Answer asked = files.web.ask(
                "OPTIONS",
                files.uploadPath("a"),
                "Origin",
                WebUnderTest.ORIGIN,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization");
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("access-control-allow-origin")).isEqualTo(WebUnderTest.ORIGIN);
        assertThat(asked.header("access-control-allow-methods")).isEqualTo("POST");
        assertThat(asked.header("access-control-allow-headers")).isEqualTo("Authorization, Content-Type");
        assertThat(Integer.parseInt(asked.header("access-control-max-age"))).isPositive();
        assertThat(asked.header("vary")).isEqualTo("Origin");
    }

    @Test
    void a_visitor_who_was_blocked_may_not_upload() throws Exception {
        assertThat(files.post("message-1", "Hello", Optional.empty())).isInstanceOf(Posting.Accepted.class);
        files.chat.change(files.thread(), thread -> thread.blocked(Instant.now()));
        assertRefused(files.upload("a.txt", text("Hello")), UploadRefusal.BLOCKED);
    }

    @Test
    void a_visitor_uploads_no_more_files_in_an_hour_than_may_be() throws Exception {
        for (int i = 0; i < SMALL.visitorFiles(); i++) {
            assertThat(files.upload("a.txt", text("Hello")).status()).isEqualTo(201);
        }
        assertRefused(files.upload("a.txt", text("Hello")), UploadRefusal.RATE_LIMITED);
    }

    @Test
    void a_visitor_uploads_no_more_bytes_in_an_hour_than_may_be() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(files.upload("a.bin", new byte[LIMIT]).status()).isEqualTo(201);
        }
        assertRefused(files.upload("a.bin", new byte[LIMIT]), UploadRefusal.RATE_LIMITED);
    }

    @Test
    void every_refusal_has_a_sentence_in_the_readers_language() throws Exception {
        for (UploadRefusal why : UploadRefusal.values()) {
            for (Locale language : RefusalTexts.LANGUAGES) {
                assertThat(RefusalTexts.sentence(why.code(), language.toLanguageTag()))
                        .endsWith(".")
                        .doesNotContain("{", "''");
            }
        }
        WebUnderTest.Answer answer = files.upload(
                "a", BodyPublishers.ofByteArray(new byte[0]), "Accept-Language", "uk-UA,uk;q=0.9,en;q=0.5");
        assertThat(FilesUnderTest.json(answer).path("detail").textValue())
                .isEqualTo(RefusalTexts.sentence("file-empty", "uk"));
        assertThat(FilesUnderTest.json(files.upload(
                                "a", BodyPublishers.ofByteArray(new byte[0]), "Accept-Language", "??;;q=x"))
                        .path("detail")
                        .textValue())
                .isEqualTo(RefusalTexts.sentence("file-empty", "en"));
    }

    @ParameterizedTest
    @CsvSource({
        "..%2F..%2Fx.pdf, x.pdf",
        "C%3A%5Cx.pdf, x.pdf",
        "a%00b%0D%0Ac.txt, abc.txt",
        "%D1%87%D0%B0%D1%88%D0%BA%D0%B0.pdf, чашка.pdf",
    })
    void a_name_loses_its_path_and_what_nobody_sees(String sent, String kept) throws Exception {
        assertThat(FilesUnderTest.json(files.upload(sent, text("Hello")))
                        .path("name")
                        .textValue())
                .isEqualTo(kept);
    }

    @Test
    void the_bytes_reach_the_store_while_they_are_still_being_sent() throws Exception {
        SignallingFiles inside = new SignallingFiles(300_000);
        try (FilesUnderTest streaming = new FilesUnderTest(
                        FilesUnderTest.with(InMemoryStores.create(), inside),
                        SMALL,
                        FilesUnderTest.nothingAtTelegram(),
                        InstantSource.system());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), streaming.web.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(text("POST " + streaming.uploadPath("a.bin") + " HTTP/1.1\r\nHost: localhost\r\nOrigin: "
                    + FilesUnderTest.SHOP + "\r\nAuthorization: Bearer " + streaming.token
                    + "\r\nContent-Length: 500000\r\n\r\n"));
            out.write(new byte[400_000]);
            out.flush();
            assertThat(inside.arrived().await(5, TimeUnit.SECONDS)).isTrue();
            // Nobody else waits for this one.
            assertThat(streaming.upload("b.txt", new byte[300_001]).status()).isEqualTo(201);
            assertThat(streaming.web.get("/health/live").status()).isEqualTo(200);
            out.write(new byte[100_000]);
            out.flush();
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 201");
        }
    }

    @Test
    void who_sends_too_slowly_is_cut_off_and_nothing_is_kept() throws Exception {
        ManualClock clock = new ManualClock();
        try (FilesUnderTest slow =
                        new FilesUnderTest(InMemoryStores.create(), SMALL, FilesUnderTest.nothingAtTelegram(), clock);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), slow.web.port())) {
            socket.getOutputStream()
                    .write(text("POST " + slow.uploadPath("a.bin") + " HTTP/1.1\r\nHost: localhost\r\nOrigin: "
                            + FilesUnderTest.SHOP + "\r\nAuthorization: Bearer " + slow.token
                            + "\r\nContent-Length: 500000\r\n\r\nslow"));
            Await.until("it has begun", Duration.ofSeconds(5), () -> slow.transfers.count() == 1);
            slow.transfers.cutSlow();
            assertThat(slow.transfers.count()).isEqualTo(1);
            clock.advance(Duration.ofMinutes(2));
            slow.transfers.cutSlow();
            socket.setSoTimeout(5_000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(slow.stores.files().sweep(Instant.MAX)).isZero();
        }
    }

    @Test
    void only_one_body_without_a_length_is_read_at_once_here() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), files.web.port())) {
            socket.getOutputStream().write(head("Transfer-Encoding: chunked"));
            Await.until("it has begun", Duration.ofSeconds(5), () -> files.transfers.count() == 1);
            assertRefused(
                    files.upload("a.txt", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text("Hello")))),
                    UploadRefusal.BUSY);
            assertThat(files.upload("a.txt", text("Hello")).status()).isEqualTo(201);
        }
    }

    @Test
    void no_other_path_takes_a_body() throws Exception {
        for (String path : new String[] {"/", "/files/thread/1/original", "/files/"}) {
            assertThat(files.web
                            .ask("POST", path, BodyPublishers.ofString("Hello"))
                            .status())
                    .as(path)
                    .isEqualTo(413);
        }
    }

    @Test
    void what_was_not_posted_is_forgotten_and_what_was_is_not() throws Exception {
        Content.Attachment posted =
                (Content.Attachment) files.posted("a.txt", text("Hello")).content();
        assertThat(files.upload("b.txt", text("Bye")).status()).isEqualTo(201);
        assertThat(files.stores.files().sweep(Instant.MAX)).isEqualTo(1);
        assertThat(posted.details().name()).isEqualTo("a.txt");
        assertThat(Chat.newVisitorToken()).hasSameSizeAs(files.token);
    }
}
