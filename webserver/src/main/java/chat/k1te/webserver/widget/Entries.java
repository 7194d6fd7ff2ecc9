package chat.k1te.webserver.widget;

import chat.k1te.thread.Author;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Messages as a visitor may see them, in frames that keep to the size both sides agreed on.
final class Entries {
    /// What is around the entries is far below a KiB.
    private static final int ROOM = SocketRules.FRAME_BYTES - 1024;

    private Entries() {}

    /// The frames that carry `changes`: a frame that is not the last moves the cursor to its last entry only.
    static List<ServerFrame> frames(ThreadChanges changes) {
        List<ServerFrame> frames = new ArrayList<>();
        List<ServerFrame.Entry> left = entries(changes.messages());
        while (!left.isEmpty()) {
            List<ServerFrame.Entry> part = left.subList(0, fitting(left));
            left = left.subList(part.size(), left.size());
            long rev = left.isEmpty() ? changes.rev() : part.getLast().rev();
            frames.add(new ServerFrame.Entries(rev, changes.receipts(), part));
        }
        return frames.isEmpty()
                ? List.of(new ServerFrame.Entries(changes.rev(), changes.receipts(), List.of()))
                : frames;
    }

    /// The answer to `asked`: as many of the `nearest` messages as fit, the last of them nearest.
    static ServerFrame.History history(VisitorFrame.History asked, List<Message> nearest) {
        List<ServerFrame.Entry> entries = entries(nearest.reversed());
        List<ServerFrame.Entry> fit = entries.subList(0, fitting(entries)).reversed();
        return new ServerFrame.History(
                asked.before(), fit, !fit.isEmpty() && fit.getFirst().seq() > 1);
    }

    private static List<ServerFrame.Entry> entries(List<Message> messages) {
        return messages.stream().map(Entries::entry).toList();
    }

    private static int fitting(List<ServerFrame.Entry> entries) {
        int bytes = 0;
        for (int count = 0; count < entries.size(); count++) {
            bytes += FrameCodec.sizeOf(entries.get(count)) + 1;
            if (bytes > ROOM) {
                return count;
            }
        }
        return entries.size();
    }

    private static ServerFrame.Entry entry(Message message) {
        return new ServerFrame.Entry(
                message.seq(),
                message.rev(),
                message.at(),
                message.fromVisitor() ? "visitor" : "operator",
                message.author() instanceof Author.ByOperator operator
                        ? Optional.of(operator.name())
                        : Optional.empty(),
                message.source() instanceof Source.Browser browser ? Optional.of(browser.id()) : Optional.empty(),
                switch (message.content()) {
                    case Content.Text text -> text.text();
                },
                message.failed().map(Refusal::code));
    }
}
