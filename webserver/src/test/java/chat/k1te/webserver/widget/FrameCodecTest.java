package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.thread.Page;
import chat.k1te.thread.Receipts;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every frame of PROTOCOL.md, as its example file has it.
class FrameCodecTest {
    private static final String TOKEN = "v_3q2-7wABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghij";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Map<String, VisitorFrame> SAID_TO_US = Map.of(
            "visitor-hello-first",
            new VisitorFrame.Hello(Optional.empty(), OptionalLong.empty(), "", Page.UNKNOWN),
            "visitor-hello",
            new VisitorFrame.Hello(
                    Optional.of(TOKEN),
                    OptionalLong.of(12),
                    "uk-UA",
                    new Page("https://shop.example/cups?c=blue", "Cups", "https://search.example/")),
            "visitor-post",
            new VisitorFrame.Post("m-8Zk2vQ1xT0", "Do you ship to Lviv? 🚚\nI need two cups."),
            "visitor-history",
            new VisitorFrame.History(51, 50),
            "visitor-ping",
            new VisitorFrame.Ping());

    private static final Map<String, ServerFrame> SAID_BY_US = Map.of(
            "server-welcome-first",
            new ServerFrame.Welcome(Optional.of(TOKEN), "Acme", 0, 0),
            "server-welcome",
            new ServerFrame.Welcome(Optional.empty(), "Acme", 14, 5),
            "server-caught-up",
            new ServerFrame.CaughtUp(14),
            "server-heartbeat",
            new ServerFrame.Heartbeat(14),
            "server-accepted",
            new ServerFrame.Accepted("m-8Zk2vQ1xT0", 3, 12),
            "server-refused",
            new ServerFrame.Refused(
                    "too-long",
                    RefusalTexts.sentence("too-long", "en"),
                    Optional.of("m-8Zk2vQ1xT0"),
                    OptionalLong.empty()),
            "server-refused-later",
            new ServerFrame.Refused(
                    "rate-limited",
                    RefusalTexts.sentence("rate-limited", "en"),
                    Optional.of("m-8Zk2vQ1xT0"),
                    OptionalLong.of(2_000)),
            "server-history",
            new ServerFrame.History(
                    3, List.of(answer(2, 9, "2026-11-23T11:59:58Z", "Good day! How can I help?")), true),
            "server-entries",
            new ServerFrame.Entries(
                    14,
                    new Receipts(3, 1, 13),
                    List.of(
                            said(
                                    3,
                                    12,
                                    "2026-11-23T12:00:01.250Z",
                                    "m-8Zk2vQ1xT0",
                                    "Do you ship to Lviv? 🚚\nI need two cups."),
                            answer(4, 13, "2026-11-23T12:00:09Z", "We do, in two days."),
                            new ServerFrame.Entry(
                                    5,
                                    14,
                                    Instant.parse("2026-11-23T12:00:20Z"),
                                    "visitor",
                                    Optional.empty(),
                                    Optional.of("m-8Zk2vQ1xT1"),
                                    "Thanks",
                                    Optional.of("group-gone")))));

    private static ServerFrame.Entry said(long seq, long rev, String at, String id, String text) {
        return new ServerFrame.Entry(
                seq, rev, Instant.parse(at), "visitor", Optional.empty(), Optional.of(id), text, Optional.empty());
    }

    private static ServerFrame.Entry answer(long seq, long rev, String at, String text) {
        return new ServerFrame.Entry(
                seq, rev, Instant.parse(at), "operator", Optional.of("Max"), Optional.empty(), text, Optional.empty());
    }

    @Test
    void each_frame_of_a_visitor_is_understood() throws IOException {
        for (var example : SAID_TO_US.entrySet()) {
            assertThat(FrameCodec.decode(example(example.getKey())))
                    .as(example.getKey())
                    .isEqualTo(example.getValue());
        }
    }

    @Test
    void each_frame_of_ours_is_said_as_the_example_says_it() throws IOException {
        for (var example : SAID_BY_US.entrySet()) {
            assertThat(MAPPER.readTree(FrameCodec.encode(example.getValue())))
                    .as(example.getKey())
                    .isEqualTo(MAPPER.readTree(example(example.getKey())));
        }
    }

    @Test
    void no_example_is_left_out() throws Exception {
        Path folder = Path.of(
                Objects.requireNonNull(getClass().getResource("/frames")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(SAID_TO_US.keySet().stream(), SAID_BY_US.keySet().stream())
                                    .toList());
        }
    }

    @Test
    void unknown_fields_are_ignored() {
        assertThat(FrameCodec.decode("{\"type\":\"ping\",\"mood\":\"good\"}")).isEqualTo(new VisitorFrame.Ping());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "null",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"ping\"} {\"type\":\"ping\"}",
                "{\"type\":\"hello\",\"token\":5}",
                "{\"type\":\"hello\",\"since\":-1}",
                "{\"type\":\"hello\",\"since\":1.5}",
                "{\"type\":\"hello\",\"since\":99999999999999999999}",
                "{\"type\":\"hello\",\"page\":\"shop\"}",
                "{\"type\":\"hello\",\"page\":{\"url\":1}}",
                "{\"type\":\"post\",\"text\":\"Hello\"}",
                "{\"type\":\"post\",\"id\":\"message-1\",\"text\":null}",
                "{\"type\":\"history\"}",
                "{\"type\":\"history\",\"before\":5,\"limit\":0}",
                "{\"type\":\"history\",\"before\":5,\"limit\":101}",
            })
    void what_can_not_be_read_is_a_value(String text) {
        assertThat(FrameCodec.decode(text))
                .isInstanceOfSatisfying(
                        VisitorFrame.Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).isEqualTo(FrameRefusal.BAD_FRAME));
    }

    @Test
    void nesting_without_end_is_a_value_too() {
        assertThat(FrameCodec.decode("[".repeat(60_000))).isInstanceOf(VisitorFrame.Unreadable.class);
    }

    private static String example(String name) throws IOException {
        try (InputStream file = FrameCodecTest.class.getResourceAsStream("/frames/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
