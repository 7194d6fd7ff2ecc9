package chat.k1te.webserver.widget;

import chat.k1te.thread.Receipts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// All that we may say to a visitor's browser.
public sealed interface ServerFrame {
    /// The answer to `hello`.
    ///
    /// @param token       only when newly issued
    /// @param channelName the heading
    record Welcome(Optional<String> token, String channelName, long rev, long seq) implements ServerFrame {}

    /// What has changed, in `rev` order.
    ///
    /// @param rev the reader's cursor after these
    record Entries(long rev, Receipts receipts, List<Entry> entries) implements ServerFrame {}

    record CaughtUp(long rev) implements ServerFrame {}

    record Accepted(String id, long seq, long rev) implements ServerFrame {}

    /// A frame was not carried out.
    ///
    /// @param code         stable, for programs
    /// @param text         a sentence for the visitor
    /// @param id           of the refused `post`
    /// @param retryAfterMs when the same frame may be carried out
    record Refused(String code, String text, Optional<String> id, OptionalLong retryAfterMs) implements ServerFrame {
        private static final int ID_LIMIT = 64;

        public Refused {
            // What is refused as an id may be as long as a frame; there is no message of ours it could name.
            id = id.filter(said -> said.length() <= ID_LIMIT);
        }
    }

    /// The answer to a `history` of the visitor's.
    ///
    /// @param entries ascending by `seq`
    /// @param more    whether there is something before them
    record History(long before, List<Entry> entries, boolean more) implements ServerFrame {}

    record Heartbeat(long rev) implements ServerFrame {}

    /// One thing said, as a visitor may see it.
    ///
    /// @param author `visitor` or `operator`
    /// @param name   of the operator
    /// @param id     the browser's own id of a visitor's message
    /// @param failed refusal code of what could not be delivered
    record Entry(
            long seq,
            long rev,
            Instant at,
            String author,
            Optional<String> name,
            Optional<String> id,
            String text,
            Optional<String> failed) {}
}
