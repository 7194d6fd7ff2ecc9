package chat.k1te.thread;

/// What was said.
public sealed interface Content {
    /// Words, without formatting.
    ///
    /// @param text 1 to [#LIMIT] UTF-16 code units, which Telegram's own limit of 4096 characters never refuses
    record Text(String text) implements Content {
        public static final int LIMIT = 4096;

        public Text {
            if (text.isBlank() || text.length() > LIMIT) {
                throw new IllegalArgumentException("a text has 1 to " + LIMIT + " characters, not " + text.length());
            }
        }
    }
}
