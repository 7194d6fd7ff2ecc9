package chat.k1te.webserver.widget;

import chat.k1te.thread.Page;
import java.util.Optional;
import java.util.OptionalLong;

/// All that a visitor's browser may say.
public sealed interface VisitorFrame {
    /// The first frame.
    ///
    /// @param token    what an earlier `welcome` issued
    /// @param since    the cursor: everything up to this `rev` was received
    /// @param language BCP 47 tag, may be empty
    record Hello(Optional<String> token, OptionalLong since, String language, Page page) implements VisitorFrame {}

    record Post(String id, String text) implements VisitorFrame {}

    /// Asks for the nearest `limit` entries placed before `before`.
    record History(long before, int limit) implements VisitorFrame {
        static final int DEFAULT_LIMIT = 50;
        static final int MOST = 100;
    }

    record Ping() implements VisitorFrame {}

    /// What we don't understand.
    ///
    /// @param why what to answer
    /// @param id  of the `post` it seems to be
    record Unreadable(FrameRefusal why, Optional<String> id) implements VisitorFrame {}
}
