package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What Telegram does to the text of a message before it keeps it: checks, cleaning, trimming, limits.
final class TextRules {
    static final int LONGEST_TEXT = 4096;
    static final int LONGEST_CAPTION = 1024;
    private static final int MOST_BYTES = 32768;

    private TextRules() {}

    static FormattedText text(String raw, Optional<String> parseMode, Optional<JsonNode> entities) {
        if (raw.isEmpty()) throw Rejection.badRequest("message text is empty");
        FormattedText text = clean(raw, parseMode, entities);
        if (text.text().isEmpty()) throw Rejection.badRequest("text must be non-empty");
        if (characters(text) > LONGEST_TEXT) throw Rejection.badRequest("message is too long");
        return text;
    }

    static FormattedText caption(String raw, Optional<String> parseMode, Optional<JsonNode> entities) {
        FormattedText caption = clean(raw, parseMode, entities);
        if (characters(caption) > LONGEST_CAPTION) throw Rejection.badRequest("message caption is too long");
        return caption;
    }

    private static int characters(FormattedText text) {
        return text.text().codePointCount(0, text.text().length());
    }

    private static FormattedText clean(String raw, Optional<String> parseMode, Optional<JsonNode> entities) {
        if (raw.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) throw Rejection.badRequest("text is too long");
        FormattedText parsed = parsed(raw, parseMode.orElse(""), entities);
        FormattedText trimmed = trim(withoutControlCharacters(parsed));
        List<ObjectNode> all = new ArrayList<>(trimmed.entities());
        all.addAll(EntityFinder.find(trimmed));
        all.sort(Comparator.<ObjectNode>comparingInt(Entities::offset).thenComparingInt(e -> -Entities.length(e)));
        return new FormattedText(trimmed.text(), all);
    }

    private static FormattedText parsed(String raw, String mode, Optional<JsonNode> entities) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "" ->
                new FormattedText(
                        raw, entities.map(list -> Entities.checked(raw, list)).orElse(List.of()));
            case "html" -> HtmlText.parse(raw);
            case "markdown", "markdownv2" -> throw new Unsupported("parse_mode " + mode);
            default -> throw Rejection.badRequest("unsupported parse_mode");
        };
    }

    /// Control characters become spaces, which keeps every offset; a carriage return goes, which moves what follows.
    private static FormattedText withoutControlCharacters(FormattedText given) {
        StringBuilder text = new StringBuilder(given.text());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') text.setCharAt(i, ' ');
        }
        List<ObjectNode> entities = given.entities();
        for (int at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at)) {
            text.deleteCharAt(at);
            int removed = at;
            entities = entities.stream()
                    .map(e -> Entities.cut(e, removed, removed + 1))
                    .toList();
        }
        return new FormattedText(text.toString(), entities);
    }

    private static FormattedText trim(FormattedText given) {
        String text = given.text();
        if (text.codePoints().allMatch(TextRules::isInvisible)) return FormattedText.plain("");
        int start = text.length() - text.stripLeading().length();
        int end = text.stripTrailing().length();
        List<ObjectNode> kept = given.entities().stream()
                .map(e -> Entities.cut(e, end, text.length()))
                .map(e -> Entities.cut(e, 0, start))
                .filter(e -> Entities.length(e) > 0)
                .toList();
        return new FormattedText(text.substring(start, end), kept);
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
