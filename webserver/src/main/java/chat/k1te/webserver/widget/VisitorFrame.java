package chat.k1te.webserver.widget;

import chat.k1te.thread.Draft;
import chat.k1te.thread.Page;
import chat.k1te.thread.VisitorDetails;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// All that a visitor's browser may say.
public sealed interface VisitorFrame {
    /// The first frame.
    ///
    /// @param token    what an earlier `welcome` issued
    /// @param since    the cursor: everything up to this `rev` was received
    /// @param language BCP 47 tag, may be empty
    /// @param who      who it is, as far as the page knows
    record Hello(Optional<String> token, OptionalLong since, String language, Page page, Introduce who)
            implements VisitorFrame {}

    /// Says who the visitor is.
    ///
    /// @param claims what the visitor or the page says, which proves nothing
    /// @param jwt    what the site has signed
    record Introduce(VisitorDetails.Claims claims, Optional<String> jwt) implements VisitorFrame {
        static final Introduce NOBODY = new Introduce(new VisitorDetails.Claims(Map.of(), Map.of()), Optional.empty());
    }

    /// Says how the visitor liked what was closed.
    record Rate(int score, Optional<String> comment) implements VisitorFrame {}

    /// Says something.
    ///
    /// @param id made by the browser; the same in every resend
    record Post(String id, Draft draft) implements VisitorFrame {}

    /// Other words for an own message.
    record Edit(long seq, String text) implements VisitorFrame {}

    /// Takes an own message back.
    record Erase(long seq) implements VisitorFrame {}

    /// Sets one emoji on an operator's message; an empty one takes it away.
    record React(long seq, String emoji) implements VisitorFrame {}

    /// Up to where this browser has the operators' messages, and up to where the visitor has read them; 0 says nothing.
    record Seen(long received, long read) implements VisitorFrame {}

    /// The visitor is writing.
    record Typing() implements VisitorFrame {}

    /// Asks for the nearest `limit` entries placed before `before`.
    record History(long before, int limit) implements VisitorFrame {
        static final int DEFAULT_LIMIT = 50;
        static final int MOST = 100;
    }

    /// Asks for a link into Telegram.
    record Handoff() implements VisitorFrame {}

    record Ping() implements VisitorFrame {}

    /// What we don't understand.
    ///
    /// @param why     what to answer
    /// @param subject what it seems to be about
    record Unreadable(FrameRefusal why, Subject subject) implements VisitorFrame {}
}
