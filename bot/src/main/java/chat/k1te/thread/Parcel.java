package chat.k1te.thread;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What goes to Telegram in one call. It is stored in the thread before the call and taken out after it, so a parcel
/// that is found there at start is one whose answer nobody wrote down: it may or may not have arrived.
///
/// @param seqs    the messages it carries or changes, ascending; none when it only opens the topic
/// @param spilled messages that an edited Telegram message has no more room for; they are due anew
/// @param head    what stands above the visitor's words: the card, or whose words they are; may be empty
/// @param text    the content of the call: the topic's name, the words, the emoji, or the look without the topic's name
/// @param topic   where it goes; 0 when the desk has no topics
/// @param target  the Telegram message that is changed; 0 when it is a new one
/// @param repeat  how often it was sent before with the answer lost
public record Parcel(
        Kind kind,
        List<Long> seqs,
        List<Long> spilled,
        String head,
        String text,
        int topic,
        int target,
        int repeat,
        Instant startedAt) {
    /// Between the parts of a look, in the order in which they are written.
    private static final String PART = "+";
    private static final String CLOSED = "closed";

    /// What kind of call it is.
    public enum Kind {
        /// Creates the topic of the thread.
        TOPIC,
        /// The visitor's card with the first words below it.
        CARD,
        /// The visitor's words.
        WORDS,
        /// A file of the visitor's, with its words.
        FILE,
        /// Other words for a Telegram message.
        EDIT,
        /// Takes a Telegram message away.
        ERASE,
        /// The bot's reaction on an operator's message.
        MARK,
        /// How the topic looks.
        LOOK,
        /// The topic's name, once more.
        NAME;

        /// Whether the operators would miss something without it.
        public boolean isSaid() {
            return this == TOPIC || this == CARD || this == WORDS || this == FILE;
        }
    }

    public Parcel {
        seqs = List.copyOf(seqs);
        spilled = List.copyOf(spilled);
    }

    /// Something new for Telegram.
    public static Parcel of(Kind kind, List<Long> seqs, String head, String text, int topic, Instant now) {
        return new Parcel(kind, seqs, List.of(), head, text, topic, 0, 0, now);
    }

    /// A change of the Telegram message `target`.
    public static Parcel change(Kind kind, List<Long> seqs, String head, String text, int target, Instant now) {
        return new Parcel(kind, seqs, List.of(), head, text, 0, target, 0, now);
    }

    /// Makes the topic look as things stand.
    public static Parcel look(TopicLook wanted, int topic, Instant now) {
        String text =
                String.join(PART, written(wanted.state()), wanted.closed() ? CLOSED : "", written(wanted.offer()));
        return new Parcel(Kind.LOOK, List.of(), List.of(), "", text, topic, 0, 0, now);
    }

    private static String written(Enum<?> part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /// What topic and card are to look like, but for the topic's name; empty for other kinds.
    public Optional<TopicLook> look() {
        if (kind != Kind.LOOK) {
            return Optional.empty();
        }
        String[] parts = text.toUpperCase(Locale.ROOT).split(Pattern.quote(PART), -1);
        ThreadState state = ThreadState.valueOf(parts[0]);
        boolean closed = parts.length > 1 && parts[1].equalsIgnoreCase(CLOSED);
        // What was on its way when the program was older knew nothing of cards.
        CardOffer offer = parts.length > 2 ? CardOffer.valueOf(parts[2]) : CardOffer.of(state);
        return Optional.of(new TopicLook(state, closed, "", false, offer));
    }

    public Parcel spilling(List<Long> rest) {
        return new Parcel(kind, seqs, rest, head, text, topic, target, repeat, startedAt);
    }

    public Parcel repeatedAt(Instant now) {
        return new Parcel(kind, seqs, spilled, head, text, topic, target, repeat + 1, now);
    }

    /// Head and words, as Telegram is given them.
    public String whole() {
        return head.isEmpty() || text.isEmpty() ? head + text : head + "\n\n" + text;
    }
}
