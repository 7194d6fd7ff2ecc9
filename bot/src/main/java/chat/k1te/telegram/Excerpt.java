package chat.k1te.telegram;

import java.text.BreakIterator;
import java.util.Locale;

/// Beginnings of texts, never cut within what a reader takes for one character.
final class Excerpt {
    private Excerpt() {}

    /// At most `limit` UTF-16 code units of the first line, with an ellipsis for what is left out.
    static String of(String text, int limit) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return line.length() <= limit && end < 0 ? line : start(line, limit - 1) + "…";
    }

    /// At most `limit` UTF-16 code units.
    static String start(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        BreakIterator borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(text);
        int border = borders.isBoundary(limit) ? limit : borders.preceding(limit);
        return text.substring(0, Math.max(0, border));
    }
}
