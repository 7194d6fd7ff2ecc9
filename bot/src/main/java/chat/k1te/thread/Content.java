package chat.k1te.thread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was said. Kinds that a visitor can't be shown are [Unshown]; nothing is left out.
public sealed interface Content {
    /// Words.
    ///
    /// @param text  at least one character that is not white space
    /// @param marks formatting, ascending by start, the longer first; it lies within the text
    record Text(String text, List<Mark> marks) implements Content {
        /// What a visitor may write at once, in UTF-16 code units: Telegram's own limit of 4096 characters for one
        /// message never refuses it. What operators send in Telegram's long form may be longer.
        public static final int LIMIT = 4096;
        /// The longest text that is kept, in UTF-16 code units: that of a Telegram rich message.
        public static final int LONGEST = 32_768;

        public Text {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException("a text has 1 to " + LONGEST + " characters, not " + text.length());
            }
            marks = List.copyOf(marks);
        }

        public Text(String text) {
            this(text, List.of());
        }
    }

    /// A file.
    ///
    /// @param file      the file itself
    /// @param sizes     smaller pictures of a photo, ascending
    /// @param thumbnail what is shown before or instead of it
    /// @param caption   the words below it
    record Attachment(
            Kind kind, Blob file, Details details, List<Blob> sizes, Optional<Blob> thumbnail, Optional<Text> caption)
            implements Content {
        public Attachment {
            sizes = List.copyOf(sizes);
        }

        /// How a file is shown. Its name in lower case with dashes is the word on the wire.
        public enum Kind {
            PHOTO,
            ANIMATION,
            VIDEO,
            /// A round video of a person who speaks.
            VIDEO_NOTE,
            VOICE,
            AUDIO,
            STICKER,
            DOCUMENT
        }

        /// @param name    the file's name without any path; empty when it has none
        /// @param seconds how long it plays; 0 when unknown
        /// @param label   of a sticker its emoji, of music who plays what; may be empty
        /// @param spoiler whether it is hidden until the reader asks for it
        public record Details(String name, int seconds, String label, boolean spoiler) {
            public static final Details NONE = new Details("", 0, "", false);
        }

        public Attachment withCaption(Optional<Text> words) {
            return new Attachment(kind, file, details, sizes, thumbnail, words);
        }
    }

    /// A point on the map; a venue has a title and an address.
    record Location(double latitude, double longitude, String title, String address) implements Content {}

    record Contact(String name, String phone) implements Content {}

    /// A poll as it stood when last heard of; it can't be voted in from here.
    record Poll(String question, List<Option> options, boolean closed) implements Content {
        public Poll {
            options = List.copyOf(options);
        }

        public record Option(String text, int votes) {}
    }

    record Checklist(String title, List<Task> tasks) implements Content {
        public Checklist {
            tasks = List.copyOf(tasks);
        }

        public record Task(String text, boolean done) {}
    }

    record Dice(String emoji, int value) implements Content {}

    /// Something that can't be shown here.
    ///
    /// @param kind Telegram's word for it, for example `story`
    record Unshown(String kind) implements Content {}

    /// Something happened to the thread itself. Its words are made where it is shown, in the reader's language.
    ///
    /// @param at     what the words speak of: with [What#AWAY] when somebody is there again
    /// @param rating how the visitor liked what was then closed
    record Event(What what, Optional<Instant> at, Optional<Rating> rating) implements Content {
        public Event(What what, Optional<Instant> at) {
            this(what, at, Optional.empty());
        }

        Event rated(Rating given) {
            return new Event(what, at, Optional.of(given));
        }

        /// What happened.
        public enum What {
            /// The operators are done.
            CLOSED,
            /// The operators go on.
            REOPENED,
            /// Nobody is there at this hour.
            AWAY
        }
    }

    /// It was taken back; nothing of it is kept.
    record Erased() implements Content {}
}
