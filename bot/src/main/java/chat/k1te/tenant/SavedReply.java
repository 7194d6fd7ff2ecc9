package chat.k1te.tenant;

import java.util.Locale;
import java.util.Optional;

/// A text that operators say often.
///
/// @param name by which it is called, one word in lower case, at most [#NAME_LIMIT] characters
/// @param text may hold `{name}` for the visitor and `{channel}`
public record SavedReply(String name, String text) {
    public static final int NAME_LIMIT = 32;
    public static final int TEXT_LIMIT = 2000;

    /// A saved reply from what somebody typed; absent when the name is no one word or the text is none.
    public static Optional<SavedReply> read(String name, String text) {
        String word = name.toLowerCase(Locale.ROOT);
        return isName(word) && !text.isBlank() && text.length() <= TEXT_LIMIT
                ? Optional.of(new SavedReply(word, text))
                : Optional.empty();
    }

    private static boolean isName(String name) {
        return name.matches("[\\p{Ll}\\p{Lo}\\p{N}_-]{1," + NAME_LIMIT + "}");
    }

    public SavedReply {
        if (!isName(name)) {
            throw new IllegalArgumentException("a saved reply's name is one word in lower case");
        }
        if (text.isBlank() || text.length() > TEXT_LIMIT) {
            throw new IllegalArgumentException("a saved reply has 1 to " + TEXT_LIMIT + " characters");
        }
    }
}
