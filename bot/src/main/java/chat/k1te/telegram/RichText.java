package chat.k1te.telegram;

import chat.k1te.thread.Content;
import chat.k1te.thread.Mark;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A message in Telegram's long form (Bot API `RichMessage`) as text with formatting: headings are bold, lists have
/// bullets, cells of a table are set apart. Blocks and texts of a kind that is not known give the text within them.
final class RichText {
    private static final int DEEPEST = 32;

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    private RichText() {}

    /// Empty when there is no such message, or nothing to read in it.
    static Optional<Content.Text> read(JsonNode message) {
        RichText rich = new RichText();
        message.path("blocks").forEach(block -> rich.block(block, 0));
        String whole = rich.text.toString().stripTrailing();
        String kept = Excerpt.start(whole, Content.Text.LONGEST);
        if (kept.isBlank()) {
            return Optional.empty();
        }
        rich.marks.removeIf(mark -> mark.start() + mark.length() > kept.length() || mark.length() == 0);
        rich.marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::length, Comparator.reverseOrder()));
        return Optional.of(new Content.Text(kept, rich.marks));
    }

    private void block(JsonNode block, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (block.path("type").asText()) {
            case "heading" -> marked(Mark.Kind.BOLD, "", () -> inline(block.path("text"), depth));
            case "pre" ->
                marked(Mark.Kind.PRE, block.path("language").asText(), () -> inline(block.path("text"), depth));
            case "divider" -> text.append("———");
            case "mathematical_expression" ->
                text.append(block.path("expression").asText());
            case "list" -> block.path("items").forEach(item -> listItem(item, depth));
            case "blockquote" -> marked(Mark.Kind.QUOTE, "", () -> blocks(block, depth));
            case "pullquote" -> marked(Mark.Kind.QUOTE, "", () -> inline(block.path("text"), depth));
            case "table" -> table(block, depth);
            default -> {
                inline(block.path("summary"), depth);
                inline(block.path("text"), depth);
                blocks(block, depth);
                inline(block.path("caption").path("text"), depth);
            }
        }
        line();
    }

    private void blocks(JsonNode parent, int depth) {
        parent.path("blocks").forEach(block -> block(block, depth + 1));
    }

    private void listItem(JsonNode item, int depth) {
        String box = item.path("is_checked").asBoolean() ? "☑ " : "☐ ";
        String label = item.path("label").asText();
        text.append(item.path("has_checkbox").asBoolean() ? box : label.isBlank() ? "• " : label + " ");
        blocks(item, depth);
        line();
    }

    private void table(JsonNode table, int depth) {
        for (JsonNode row : table.path("cells")) {
            boolean first = true;
            for (JsonNode cell : row) {
                text.append(first ? "" : " | ");
                inline(cell.path("text"), depth);
                first = false;
            }
            line();
        }
    }

    private void line() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /// A text is a string, a list of texts, or a text in an object that says how it looks.
    private void inline(JsonNode part, int depth) {
        if (depth > DEEPEST || text.length() > Content.Text.LONGEST) {
            return;
        }
        if (part.isTextual()) {
            text.append(part.textValue());
        } else if (part.isArray()) {
            part.forEach(each -> inline(each, depth + 1));
        } else if (part.isObject()) {
            styled(part, depth + 1);
        }
    }

    private void styled(JsonNode part, int depth) {
        Runnable inner = () -> inline(part.has("text") ? part.path("text") : part.path("expression"), depth);
        switch (part.path("type").asText()) {
            case "bold" -> marked(Mark.Kind.BOLD, "", inner);
            case "italic" -> marked(Mark.Kind.ITALIC, "", inner);
            case "underline" -> marked(Mark.Kind.UNDERLINE, "", inner);
            case "strikethrough" -> marked(Mark.Kind.STRIKETHROUGH, "", inner);
            case "spoiler" -> marked(Mark.Kind.SPOILER, "", inner);
            case "code" -> marked(Mark.Kind.CODE, "", inner);
            case "url" ->
                Marks.link(part.path("url").asText())
                        .ifPresentOrElse(link -> marked(Mark.Kind.LINK, link.value(), inner), inner);
            case "custom_emoji" -> text.append(part.path("alternative_text").asText("⭐"));
            default -> inner.run();
        }
    }

    private void marked(Mark.Kind kind, String value, Runnable inner) {
        int start = text.length();
        inner.run();
        marks.add(new Mark(kind, start, text.length() - start, value));
    }
}
