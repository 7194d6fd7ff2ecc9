package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.thread.Content;
import chat.k1te.thread.Mark;
import chat.k1te.thread.Message;
import chat.k1te.thread.Receipts;
import chat.k1te.thread.ThreadChanges;
import chat.k1te.thread.ThreadId;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Whatever was said goes into frames of a size that both sides agreed on.
class EntriesTest {
    private static final FileAddresses ADDRESSES = (_, _, part, _) -> "https://chat.example/" + part;
    private final Entries entries = new Entries(new ThreadId("t_1"), ADDRESSES, "uk", ZoneOffset.UTC);

    private List<ServerFrame> frames(List<Message> messages) {
        return entries.frames(new ThreadChanges(messages.getLast().rev(), Receipts.NONE, messages, true));
    }

    private static int size(ServerFrame frame) {
        return FrameCodec.encode(frame, ADDRESSES).getBytes(StandardCharsets.UTF_8).length;
    }

    private Content only(Content content) {
        List<ServerFrame> frames = frames(List.of(RichMessages.byMax(1, content)));
        assertThat(frames)
                .singleElement()
                .satisfies(frame -> assertThat(size(frame)).isLessThanOrEqualTo(SocketRules.SERVER_FRAME_BYTES));
        return ((ServerFrame.Entries) frames.getFirst())
                .entries()
                .getFirst()
                .message()
                .content();
    }

    @Test
    void the_longest_text_there_is_fits_whatever_it_is_made_of() {
        for (String letter : List.of("a", "ї", "字", "\u0001", "\"")) {
            Content.Text text = new Content.Text("a" + letter.repeat(Content.Text.LONGEST - 1));
            assertThat(only(text)).isEqualTo(text);
        }
    }

    @Test
    void a_text_with_too_much_formatting_goes_out_plain() {
        String words = "字".repeat(Content.Text.LONGEST);
        Mark mark = new Mark(Mark.Kind.LINK, 0, 1, "https://shop.example/" + "x".repeat(1_000));
        assertThat(only(new Content.Text(words, Collections.nCopies(500, mark))))
                .isEqualTo(new Content.Text(words));
    }

    @Test
    void what_can_not_be_made_smaller_is_said_to_be_too_large() {
        List<Content.Checklist.Task> tasks =
                Collections.nCopies(300, new Content.Checklist.Task("x".repeat(1_000), false));
        assertThat(only(new Content.Checklist("Order", tasks))).isEqualTo(new Content.Unshown("too-large"));
    }

    @Test
    void long_texts_are_shared_out_among_frames_in_order() {
        List<Message> messages = LongStream.rangeClosed(1, 20)
                .mapToObj(seq -> RichMessages.byMax(seq, new Content.Text("字".repeat(Content.Text.LONGEST))))
                .toList();
        List<ServerFrame> frames = frames(messages);
        assertThat(frames)
                .hasSizeGreaterThan(5)
                .allSatisfy(frame -> assertThat(size(frame)).isLessThanOrEqualTo(SocketRules.SERVER_FRAME_BYTES));
        assertThat(frames.stream()
                        .map(ServerFrame.Entries.class::cast)
                        .flatMap(frame -> frame.entries().stream())
                        .map(ServerFrame.Entry::seq))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void a_history_gives_what_fits_of_the_nearest() {
        List<Message> messages = LongStream.rangeClosed(1, 20)
                .mapToObj(seq -> RichMessages.byMax(seq, new Content.Text("字".repeat(Content.Text.LONGEST))))
                .toList();
        ServerFrame.History history = entries.history(new VisitorFrame.History(21, 20), messages);
        assertThat(history.entries().getLast().seq()).isEqualTo(20);
        assertThat(history.more()).isTrue();
        assertThat(size(history)).isLessThanOrEqualTo(SocketRules.SERVER_FRAME_BYTES);
    }
}
