package chat.k1te.webserver.widget;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.WorkingHours;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.ThreadChanges;
import chat.k1te.thread.ThreadId;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Messages of one thread as a visitor may see them, in frames that keep to the size both sides agreed on.
///
/// @param language BCP 47 tag of the reader
/// @param zone     by whose clocks times are told
public record Entries(ThreadId thread, FileAddresses addresses, String language, ZoneId zone) {
    /// What is around the entries is far below a KiB.
    static final int ROOM = SocketRules.SERVER_FRAME_BYTES - 1024;

    /// What ends a text that had to be cut.
    private static final String CUT = "…";

    /// The messages of a thread of `channel`, by the channel's clocks where it has any.
    public static Entries of(Channel channel, ThreadId thread, FileAddresses addresses, String language) {
        ZoneId zone = channel.rules().presence().hours().map(WorkingHours::zone).orElse(ZoneOffset.UTC);
        return new Entries(thread, addresses, language, zone);
    }

    /// One message as it stands in a frame.
    public ObjectNode json(Message message) {
        return EntryJson.of(inWords(message), addresses);
    }

    /// What was said; of an event the sentence that tells it.
    public Content words(Message message) {
        return inWords(message).message().content();
    }

    /// The frames that carry `changes`: a frame that is not the last moves the cursor to its last entry only.
    List<ServerFrame> frames(ThreadChanges changes) {
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
    ServerFrame.History history(VisitorFrame.History asked, List<Message> nearest) {
        List<ServerFrame.Entry> entries = entries(nearest.reversed());
        List<ServerFrame.Entry> fit = entries.subList(0, fitting(entries)).reversed();
        return new ServerFrame.History(
                asked.before(), fit, !fit.isEmpty() && fit.getFirst().seq() > 1);
    }

    private List<ServerFrame.Entry> entries(List<Message> messages) {
        return messages.stream().map(this::fitted).toList();
    }

    /// How many of them one frame takes; one at least, because each was made to fit.
    private int fitting(List<ServerFrame.Entry> entries) {
        int bytes = 0;
        for (int count = 0; count < entries.size(); count++) {
            bytes += sizeOf(entries.get(count)) + 1;
            if (bytes > ROOM && count > 0) {
                return count;
            }
        }
        return entries.size();
    }

    private int sizeOf(ServerFrame.Entry entry) {
        return FrameCodec.sizeOf(entry, addresses);
    }

    private ServerFrame.Entry inWords(Message message) {
        ServerFrame.Entry entry = new ServerFrame.Entry(thread, message);
        return message.content() instanceof Content.Event event
                ? entry.with(new Content.Text(EventTexts.sentence(event, language, zone)))
                        .tellingOf(event)
                : entry;
    }

    /// A message that alone is too much for a frame loses first its formatting, then its end. Nothing that a person
    /// writes does.
    private ServerFrame.Entry fitted(Message message) {
        ServerFrame.Entry whole = inWords(message);
        if (sizeOf(whole) < ROOM) {
            return whole;
        }
        if (!(message.content() instanceof Content.Text text)) {
            return whole.with(new Content.Unshown("too-large"));
        }
        String words = text.text();
        ServerFrame.Entry plain = whole.with(new Content.Text(words));
        while (sizeOf(plain) >= ROOM) {
            words = words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, words.length()) / 2));
            plain = whole.with(new Content.Text(words + CUT));
        }
        return plain;
    }
}
