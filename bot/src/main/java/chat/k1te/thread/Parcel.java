package chat.k1te.thread;

import java.time.Instant;
import java.util.List;

/// What goes to Telegram in one call. It is stored in the thread before the call and taken out after it, so a parcel
/// that is found there at start is one whose answer nobody wrote down: it may or may not have arrived.
///
/// @param seqs   the messages it carries, ascending; none when it only opens the topic
/// @param text   the content of the call: the topic's name, or the words
/// @param repeat how often it was sent before with the answer lost
public record Parcel(Kind kind, List<Long> seqs, String text, int repeat, Instant startedAt) {
    public enum Kind {
        /// Creates the topic of the thread.
        TOPIC,
        /// The visitor's card with the first words below it.
        CARD,
        /// The visitor's words.
        WORDS
    }

    public Parcel {
        seqs = List.copyOf(seqs);
    }

    public Parcel repeatedAt(Instant now) {
        return new Parcel(kind, seqs, text, repeat + 1, now);
    }
}
