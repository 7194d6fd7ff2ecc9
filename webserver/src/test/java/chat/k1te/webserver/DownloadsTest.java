package chat.k1te.webserver;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.testing.InMemoryStores;
import chat.k1te.testing.ManualClock;
import chat.k1te.thread.Change;
import chat.k1te.thread.Message;
import chat.k1te.webserver.files.UploadRules;
import chat.k1te.webserver.widget.FilePart;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Visitors' files on their way out. Those of operators are in [OperatorFilesTest].
class DownloadsTest {
    private static final byte[] WORDS = "0123456789".getBytes(StandardCharsets.UTF_8);

    private final ManualClock clock = new ManualClock();
    private final FilesUnderTest files = new FilesUnderTest(
            InMemoryStores.create(), UploadRules.STANDARD, FilesUnderTest.nothingAtTelegram(), clock);

    DownloadsTest() throws IOException {}

    @AfterEach
    void stop() {
        files.close();
    }

    @Test
    void a_file_is_given_to_who_has_its_address_on_any_site() throws Exception {
        WebUnderTest.Answer answer = files.web.get(files.address(files.posted("%D1%87ashka%201.txt", WORDS)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(WORDS);
        assertThat(answer.header("content-length")).isEqualTo("10");
        assertThat(answer.header("accept-ranges")).isEqualTo("bytes");
        assertThat(answer.header("access-control-allow-origin")).isEqualTo("*");
        assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("cross-origin");
        assertThat(answer.header("cache-control")).isEqualTo("private, max-age=86400");
        assertThat(answer.header("content-disposition"))
                .isEqualTo("attachment; filename=\"_ashka 1.txt\"; filename*=UTF-8''%D1%87ashka%201.txt");
    }

    @Test
    void head_says_the_same_without_the_bytes() throws Exception {
        WebUnderTest.Answer answer = files.web.ask("HEAD", files.address(files.posted("a.txt", WORDS)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-length")).isEqualTo("10");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_part_is_given_by_its_place() throws Exception {
        String address = files.address(files.posted("a.txt", WORDS));
        assertPart(address, "bytes=2-4", "234", "bytes 2-4/10");
        assertPart(address, "bytes=7-", "789", "bytes 7-9/10");
        assertPart(address, "bytes=-3", "789", "bytes 7-9/10");
        assertPart(address, "bytes=-30", "0123456789", "bytes 0-9/10");
        assertPart(address, "bytes=5-500", "56789", "bytes 5-9/10");
        for (String whole : new String[] {"bytes=1-2,4-5", "lines=1-2", "bytes=-", "bytes=x-", "bytes=5-4x"}) {
            assertThat(files.web.get(address, "Range", whole).status())
                    .as(whole)
                    .isEqualTo(200);
        }
        for (String none : new String[] {"bytes=10-", "bytes=99999-", "bytes=5-4", "bytes=-0"}) {
            WebUnderTest.Answer answer = files.web.get(address, "Range", none);
            assertThat(answer.status()).as(none).isEqualTo(416);
            assertThat(answer.header("content-range")).isEqualTo("bytes */10");
        }
    }

    private void assertPart(String address, String asked, String part, String place) throws Exception {
        WebUnderTest.Answer answer = files.web.get(address, "Range", asked);
        assertThat(answer.status()).as(asked).isEqualTo(206);
        assertThat(answer.text()).as(asked).isEqualTo(part);
        assertThat(answer.header("content-range")).isEqualTo(place);
        assertThat(answer.header("content-length")).isEqualTo(Integer.toString(part.length()));
    }

    @Test
    void an_address_is_the_same_all_day_and_good_until_the_end_of_the_next() throws Exception {
        Message message = files.posted("a.txt", WORDS);
        String noon = files.address(message);
        clock.advance(Duration.ofHours(11));
        assertThat(files.address(message)).isEqualTo(noon);
        clock.advance(Duration.ofHours(2));
        assertThat(files.address(message)).isNotEqualTo(noon);
        clock.advance(Duration.ofHours(22));
        WebUnderTest.Answer late = files.web.get(noon);
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.header("cache-control")).isEqualTo("private, max-age=3600");
        clock.advance(Duration.ofHours(1));
        assertThat(files.web.get(noon).status()).isEqualTo(410);
    }

    @Test
    void a_forged_address_opens_nothing() throws Exception {
        String mine = files.address(files.posted("a.txt", WORDS));
        files.posted("b.txt", "other".getBytes(StandardCharsets.UTF_8));
        for (String forged : new String[] {
            mine.replace("/1/", "/2/"),
            mine.replace("/1/", "/0/"),
            mine.replace("/1/", "/99999999999999999999/"),
            mine.replace("original", "thumbnail"),
            mine.replace("original", "size-0"),
            mine.replace("original", "size-x"),
            mine.replace("until=2", "until=3"),
            mine.replace("until=", "until=-"),
            mine.replace("signature=", "signature=A"),
            mine.replaceAll("signature=.*", "signature=%D1%87"),
            mine.replaceAll("[?].*", ""),
            mine.replace("/files/", "/files/x"),
        }) {
            assertThat(files.web.get(forged).status()).as(forged).isEqualTo(404);
        }
    }

    @Test
    void what_was_taken_back_is_gone_at_once() throws Exception {
        Message message = files.posted("a.txt", WORDS);
        String address = files.address(message);
        assertThat(files.web.get(address).status()).isEqualTo(200);
        assertThat(files.chat.erase(files.thread(), message.seq())).isInstanceOf(Change.Made.class);
        assertThat(files.web.get(address).status()).isEqualTo(404);
    }

    @Test
    void a_file_that_took_the_place_of_another_has_another_address() throws Exception {
        Message before = files.posted("a.txt", WORDS);
        Message other = files.posted("b.txt", "other".getBytes(StandardCharsets.UTF_8));
        String address = files.address(before);
        files.chat.amend(files.thread(), before.seq(), other.content());
        assertThat(files.web.get(address).status()).isEqualTo(404);
        Message after = files.stores
                .threads()
                .find(files.thread())
                .orElseThrow()
                .log()
                .at(before.seq())
                .orElseThrow();
        assertThat(files.web.get(files.address(after)).text()).isEqualTo("other");
    }

    @Test
    void a_file_that_is_lost_is_said_to_be_unavailable() throws Exception {
        Message message = files.posted("a.txt", WORDS);
        chat.k1te.thread.Content.Attachment attachment = (chat.k1te.thread.Content.Attachment) message.content();
        files.stores
                .files()
                .remove(((chat.k1te.thread.Blob.Uploaded) attachment.file().place()).id());
        WebUnderTest.Answer answer = files.web.get(files.address(message));
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void other_methods_are_refused() throws Exception {
        String address = files.address(files.posted("a.txt", WORDS));
        assertThat(files.web.ask("DELETE", address).status()).isEqualTo(405);
        assertThat(files.web
                        .get(files.uploadPath("a"), "Origin", FilesUnderTest.SHOP)
                        .status())
                .isEqualTo(405);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void who_does_not_read_delays_nobody_and_is_cut_off() throws Exception {
        byte[] big = new byte[40 << 20];
        Arrays.fill(big, (byte) 'x');
        String address = files.address(files.posted("a.txt", big));
        try (Socket lazy = new Socket()) {
            lazy.setReceiveBufferSize(8 * 1024);
            lazy.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), files.web.port()));
            lazy.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = lazy.getInputStream();
            assertThat(in.read()).isEqualTo('H');
            assertThat(files.web.get(address, "Range", "bytes=0-9").status()).isEqualTo(206);
            clock.advance(Duration.ofDays(1));
            files.transfers.cutSlow();
            assertThat(in.readAllBytes()).hasSizeLessThan(big.length);
        }
        assertThat(files.transfers.count()).isZero();
    }

    @Test
    void a_part_that_a_message_does_not_have_is_not_there() throws Exception {
        assertThat(FilePart.parse("size-100")).isEmpty();
        assertThat(FilePart.parse("../original")).isEmpty();
    }
}
