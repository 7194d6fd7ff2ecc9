package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.thread.Author;
import chat.k1te.thread.Content;
import chat.k1te.thread.Context;
import chat.k1te.thread.Draft;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Message;
import chat.k1te.thread.Page;
import chat.k1te.thread.Rating;
import chat.k1te.thread.Receipts;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.VisitorDetails;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private static final ThreadId THREAD = new ThreadId("t_1");
    private static final FileAddresses ADDRESSES = (thread, seq, part, _) ->
            "https://chat.example/files/%s/%d/%s?until=20781&signature=abc".formatted(thread, seq, part);

    private static final Map<String, VisitorFrame> SAID_TO_US = Map.ofEntries(
            Map.entry(
                    "visitor-hello-first",
                    new VisitorFrame.Hello(
                            Optional.empty(), OptionalLong.empty(), "", Page.UNKNOWN, VisitorFrame.Introduce.NOBODY)),
            Map.entry(
                    "visitor-hello",
                    new VisitorFrame.Hello(
                            Optional.of(TOKEN),
                            OptionalLong.of(12),
                            "uk-UA",
                            new Page("https://shop.example/cups?c=blue", "Cups", "https://search.example/"),
                            VisitorFrame.Introduce.NOBODY)),
            Map.entry(
                    "visitor-hello-signed",
                    new VisitorFrame.Hello(
                            Optional.empty(),
                            OptionalLong.empty(),
                            "en",
                            Page.UNKNOWN,
                            new VisitorFrame.Introduce(
                                    new VisitorDetails.Claims(
                                            Map.of(VisitorDetails.PHONE, "+380 44 123 45 67"),
                                            Map.of("order_number", "15")),
                                    Optional.of("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl")))),
            Map.entry(
                    "visitor-introduce",
                    new VisitorFrame.Introduce(
                            new VisitorDetails.Claims(
                                    Map.of(
                                            VisitorDetails.NAME, "Anna",
                                            VisitorDetails.EMAIL, "anna@shop.example",
                                            VisitorDetails.PHONE, ""),
                                    Map.of("plan", "gold")),
                            Optional.empty())),
            Map.entry("visitor-rate", new VisitorFrame.Rate(4, Optional.of("Quick and kind"))),
            Map.entry(
                    "visitor-post",
                    new VisitorFrame.Post("m-8Zk2vQ1xT0", Draft.of("Do you ship to Lviv? 🚚\nI need two cups."))),
            Map.entry(
                    "visitor-post-file",
                    new VisitorFrame.Post(
                            "m_5d0c2a9e",
                            new Draft("This one", Optional.of(new FileId("f_8sD2kfP0aQ")), OptionalLong.of(4)))),
            Map.entry("visitor-edit", new VisitorFrame.Edit(3, "Is the blue cup in stock?")),
            Map.entry("visitor-erase", new VisitorFrame.Erase(3)),
            Map.entry("visitor-react", new VisitorFrame.React(4, "👍")),
            Map.entry("visitor-seen", new VisitorFrame.Seen(4, 2)),
            Map.entry("visitor-typing", new VisitorFrame.Typing()),
            Map.entry("visitor-history", new VisitorFrame.History(51, 50)),
            Map.entry("visitor-handoff", new VisitorFrame.Handoff()),
            Map.entry("visitor-ping", new VisitorFrame.Ping()));

    private static final Map<String, ServerFrame> SAID_BY_US = Map.ofEntries(
            Map.entry(
                    "server-welcome-first",
                    new ServerFrame.Welcome(
                            Optional.of(TOKEN), "Acme", FileAddresses.UPLOAD_LIMIT, "", Optional.empty(), 0, 0)),
            Map.entry(
                    "server-welcome",
                    new ServerFrame.Welcome(
                            Optional.empty(),
                            "Acme",
                            FileAddresses.UPLOAD_LIMIT,
                            "Back on Monday, 23 November, 09:00",
                            Optional.of(Instant.parse("2026-11-23T07:00:00Z")),
                            14,
                            5)),
            Map.entry("server-caught-up", new ServerFrame.CaughtUp(14)),
            Map.entry("server-heartbeat", new ServerFrame.Heartbeat(14)),
            Map.entry("server-accepted", new ServerFrame.Accepted("m-8Zk2vQ1xT0", 3, 12)),
            Map.entry("server-handoff", ServerFrame.Handoff.to("https://t.me/acme_bot?start=v_Zk3uQ0pDyyhW5mXn2c8b1g")),
            Map.entry("server-introduced", new ServerFrame.Introduced(true)),
            Map.entry("server-rated", new ServerFrame.Rated()),
            Map.entry("server-entries-closed", new ServerFrame.Entries(17, new Receipts(5, 5, 16), List.of(closed()))),
            Map.entry("server-changed", new ServerFrame.Changed(3, 9)),
            Map.entry("server-refused", new Refusals("en").of(Refusal.TOO_LONG, Subject.post("m-8Zk2vQ1xT0"))),
            Map.entry("server-refused-change", new Refusals("en").of(Refusal.NOT_YOURS, Subject.message(4))),
            Map.entry(
                    "server-refused-later",
                    new Refusals("en")
                            .of(FrameRefusal.RATE_LIMITED, Subject.post("m-8Zk2vQ1xT0"), Duration.ofSeconds(2))),
            Map.entry(
                    "server-history",
                    new ServerFrame.History(
                            3, List.of(answer(2, 9, "2026-11-23T11:59:58Z", "Good day! How can I help?")), true)),
            Map.entry(
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
                                            "Do you ship to Lviv? 🚚\nI need two cups.",
                                            Optional.empty()),
                                    answer(4, 13, "2026-11-23T12:00:09Z", "We do, in two days."),
                                    said(
                                            5,
                                            14,
                                            "2026-11-23T12:00:20Z",
                                            "m-8Zk2vQ1xT1",
                                            "Thanks",
                                            Optional.of(Refusal.GROUP_GONE))))),
            Map.entry(
                    "server-entries-rich",
                    new ServerFrame.Entries(
                            21,
                            new Receipts(1, 1, 1),
                            RichMessages.ALL.stream()
                                    .map(message -> new ServerFrame.Entry(THREAD, message))
                                    .toList())));

    private static ServerFrame.Entry closed() {
        Instant at = Instant.parse("2026-11-23T12:05:00Z");
        Content.Event event = new Content.Event(
                Content.Event.What.CLOSED,
                Optional.empty(),
                Optional.of(new Rating(4, Optional.of("Quick and kind"), at)));
        String words = EventTexts.sentence(event, "en", ZoneOffset.UTC);
        return entry(
                        6,
                        17,
                        at.toString(),
                        new Author.BySystem(),
                        new Source.Event("closed:16"),
                        new Content.Text(words),
                        Optional.empty())
                .tellingOf(event);
    }

    private static ServerFrame.Entry said(
            long seq, long rev, String at, String id, String text, Optional<Refusal> failed) {
        return entry(seq, rev, at, new Author.ByVisitor(), new Source.Browser(id), new Content.Text(text), failed);
    }

    private static ServerFrame.Entry answer(long seq, long rev, String at, String text) {
        return entry(
                seq, rev, at, RichMessages.MAX, RichMessages.source(seq), new Content.Text(text), Optional.empty());
    }

    private static ServerFrame.Entry entry(
            long seq, long rev, String at, Author author, Source source, Content content, Optional<Refusal> failed) {
        Message message = new Message(
                seq,
                rev,
                Instant.parse(at),
                author,
                source,
                content,
                Context.NONE,
                Optional.empty(),
                List.of(),
                failed,
                Optional.empty());
        return new ServerFrame.Entry(THREAD, message);
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
            assertThat(MAPPER.readTree(FrameCodec.encode(example.getValue(), ADDRESSES)))
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
                "{\"type\":\"post\",\"id\":\"message-1\"}",
                "{\"type\":\"post\",\"id\":\"message-1\",\"file\":7}",
                "{\"type\":\"post\",\"id\":\"message-1\",\"text\":\"Hello\",\"reply\":\"4\"}",
                "{\"type\":\"hello\",\"visitor\":\"Anna\"}",
                "{\"type\":\"hello\",\"jwt\":{}}",
                "{\"type\":\"introduce\",\"name\":7}",
                "{\"type\":\"introduce\",\"attributes\":[]}",
                "{\"type\":\"introduce\",\"attributes\":{\"a\":{}}}",
                "{\"type\":\"introduce\",\"attributes\":{\"a\":null}}",
                "{\"type\":\"rate\"}",
                "{\"type\":\"rate\",\"score\":0}",
                "{\"type\":\"rate\",\"score\":6}",
                "{\"type\":\"rate\",\"score\":4.5}",
                "{\"type\":\"edit\",\"seq\":3}",
                "{\"type\":\"edit\",\"text\":\"Hello\"}",
                "{\"type\":\"erase\",\"seq\":-1}",
                "{\"type\":\"react\",\"seq\":4}",
                "{\"type\":\"seen\",\"received\":\"all\"}",
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
    void a_refused_change_names_the_message() {
        assertThat(FrameCodec.decode("{\"type\":\"edit\",\"seq\":3}"))
                .isEqualTo(new VisitorFrame.Unreadable(FrameRefusal.BAD_FRAME, Subject.message(3)));
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
