package chat.k1te.webserver.widget;

import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Receipts;
import chat.k1te.thread.ThreadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// All that we may say to a visitor's browser.
public sealed interface ServerFrame {
    /// The answer to `hello`.
    ///
    /// @param token        only when newly issued
    /// @param channelName  the heading
    /// @param fileLimit    how many bytes an upload may have
    /// @param availability when an answer can be expected, in a sentence for the visitor; may be empty
    /// @param reopensAt    when somebody is there again, while the channel is closed for the hour
    record Welcome(
            Optional<String> token,
            String channelName,
            long fileLimit,
            String availability,
            Optional<Instant> reopensAt,
            long rev,
            long seq)
            implements ServerFrame {}

    /// What has changed, in `rev` order.
    ///
    /// @param rev the reader's cursor after these
    record Entries(long rev, Receipts receipts, List<Entry> entries) implements ServerFrame {}

    record CaughtUp(long rev) implements ServerFrame {}

    record Accepted(String id, long seq, long rev) implements ServerFrame {}

    /// What the visitor wanted to change is stored.
    record Changed(long seq, long rev) implements ServerFrame {}

    /// A frame was not carried out.
    ///
    /// @param code         stable, for programs
    /// @param text         a sentence for the visitor
    /// @param retryAfterMs when the same frame may be carried out
    record Refused(String code, String text, Subject subject, OptionalLong retryAfterMs) implements ServerFrame {}

    /// The answer to a `history` of the visitor's.
    ///
    /// @param entries ascending by `seq`
    /// @param more    whether there is something before them
    record History(long before, List<Entry> entries, boolean more) implements ServerFrame {}

    /// The answer to a `handoff` of the visitor's.
    ///
    /// @param url opens the thread in Telegram, for one person
    /// @param qr  the same for the camera of a phone
    record Handoff(String url, QrModules qr) implements ServerFrame {
        static Handoff to(String url) {
            return new Handoff(url, QrModules.of(url));
        }
    }

    /// The answer to an `introduce` of the visitor's.
    ///
    /// @param verified whether the site has proved who it is
    record Introduced(boolean verified) implements ServerFrame {}

    /// The answer to a `rate` of the visitor's.
    record Rated() implements ServerFrame {}

    record Heartbeat(long rev) implements ServerFrame {}

    /// One thing said; [EntryJson] picks what of it a visitor may see.
    ///
    /// @param event what happened to the thread, where the message tells of that
    record Entry(ThreadId thread, Message message, Optional<Content.Event> event) {
        Entry(ThreadId thread, Message message) {
            this(thread, message, Optional.empty());
        }

        Entry tellingOf(Content.Event what) {
            return new Entry(thread, message, Optional.of(what));
        }

        long seq() {
            return message.seq();
        }

        long rev() {
            return message.rev();
        }

        /// The same with something else in the place of what was said.
        Entry with(Content content) {
            return new Entry(
                    thread,
                    new Message(
                            message.seq(),
                            message.rev(),
                            message.at(),
                            message.author(),
                            message.source(),
                            content,
                            message.context(),
                            message.editedAt(),
                            message.reactions(),
                            message.failed(),
                            message.shown()),
                    event);
        }
    }
}
