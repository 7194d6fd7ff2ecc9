package chat.k1te.tenant;

/// A text that operators say often.
///
/// @param name by which it is called, one word in lower case, at most [#NAME_LIMIT] characters
/// @param text may hold `{name}` for the visitor and `{channel}`
public record SavedReply(String name, String text) {
    public static final int NAME_LIMIT = 32;
    public static final int TEXT_LIMIT = 2000;

    public SavedReply {
        if (!name.matches("[\\p{Ll}\\p{Lo}\\p{N}_-]{1," + NAME_LIMIT + "}")) {
            throw new IllegalArgumentException("a saved reply's name is one word in lower case");
        }
        if (text.isBlank() || text.length() > TEXT_LIMIT) {
            throw new IllegalArgumentException("a saved reply has 1 to " + TEXT_LIMIT + " characters");
        }
    }
}
