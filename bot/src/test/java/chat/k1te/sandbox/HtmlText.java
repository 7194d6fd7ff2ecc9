package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `parse_mode` HTML: the few tags Telegram knows, strictly.
final class HtmlText {
    private record Open(String tag, int offset, Map<String, String> attributes) {}

    private static final Map<String, String> SIMPLE = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("span", "spoiler"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("a", "text_link"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("tg-emoji", "custom_emoji"));

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<ObjectNode> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private HtmlText(String source) {
        this.source = source;
    }

    static FormattedText parse(String source) {
        return new HtmlText(source).read();
    }

    private FormattedText read() {
        while (at < source.length()) {
            switch (source.charAt(at)) {
                case '<' -> {
                    if (source.startsWith("</", at)) readEndTag();
                    else readStartTag();
                }
                case '&' -> readReference();
                default -> text.append(source.charAt(at++));
            }
        }
        if (!open.isEmpty()) {
            throw unparsable("Can't find end tag corresponding to start tag \"" + open.peek().tag + "\"");
        }
        return new FormattedText(text.toString(), entities);
    }

    private void readStartTag() {
        int start = at;
        int end = tagEnd();
        if (end < 0) throw unparsable("Unclosed start tag at byte offset " + byteOffset(start));
        String inside = source.substring(start + 1, end);
        String tag = inside.strip().split("[\\s]+", 2)[0].toLowerCase(Locale.ROOT);
        if (!SIMPLE.containsKey(tag)) {
            throw unparsable("Unsupported start tag \"" + tag + "\" at byte offset " + byteOffset(start));
        }
        Map<String, String> attributes = attributes(inside.strip().substring(tag.length()));
        if (tag.equals("span") && !attributes.getOrDefault("class", "").equals("tg-spoiler")) {
            throw unparsable("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + byteOffset(start));
        }
        open.push(new Open(tag, text.length(), attributes));
        at = end + 1;
    }

    private int tagEnd() {
        char quote = 0;
        for (int i = at; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') return i;
        }
        return -1;
    }

    private void readEndTag() {
        int start = at;
        int end = source.indexOf('>', start);
        if (end < 0) throw unparsable("Unclosed end tag at byte offset " + byteOffset(start));
        String tag = source.substring(start + 2, end).strip().toLowerCase(Locale.ROOT);
        if (open.isEmpty()) throw unparsable("Unexpected end tag at byte offset " + byteOffset(start));
        Open opened = open.pop();
        if (!tag.isEmpty() && !tag.equals(opened.tag)) {
            throw unparsable("Unmatched end tag at byte offset " + byteOffset(start) + ", expected \"</" + opened.tag
                    + ">\", found \"</" + tag + ">\"");
        }
        if (text.length() > opened.offset) entity(opened).ifPresent(entities::add);
        at = end + 1;
    }

    private Optional<ObjectNode> entity(Open opened) {
        ObjectNode entity = Entities.of(SIMPLE.get(opened.tag), opened.offset, text.length() - opened.offset);
        switch (opened.tag) {
            case "a" -> {
                String href = opened.attributes.getOrDefault("href", text.substring(opened.offset));
                if (!href.matches("(?i)(https?|tg|tel|mailto|ton)://?.+")) return Optional.empty();
                entity.put("url", href);
            }
            case "tg-emoji" -> entity.put("custom_emoji_id", opened.attributes.getOrDefault("emoji-id", ""));
            case "blockquote" -> {
                if (opened.attributes.containsKey("expandable")) entity.put("type", "expandable_blockquote");
            }
            case "code" -> {
                String language = opened.attributes.getOrDefault("class", "");
                boolean ofBlock = !open.isEmpty() && open.peek().tag.equals("pre") && language.startsWith("language-");
                if (ofBlock) {
                    open.peek().attributes.put("language", language.substring("language-".length()));
                    return Optional.empty();
                }
            }
            case "pre" ->
                Optional.ofNullable(opened.attributes.get("language"))
                        .ifPresent(language -> entity.put("language", language));
            default -> {}
        }
        return Optional.of(entity);
    }

    private static Map<String, String> attributes(String source) {
        Map<String, String> attributes = new HashMap<>();
        var matcher = Pattern.compile("([\\w-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\S+)))?")
                .matcher(source);
        while (matcher.find()) {
            String value = Optional.ofNullable(matcher.group(2))
                    .or(() -> Optional.ofNullable(matcher.group(3)))
                    .or(() -> Optional.ofNullable(matcher.group(4)))
                    .orElse("");
            attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), HtmlReference.decodeAll(value));
        }
        return attributes;
    }

    private void readReference() {
        HtmlReference reference = HtmlReference.at(source, at);
        text.append(reference.text());
        at += reference.length();
    }

    private int byteOffset(int index) {
        return source.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Rejection unparsable(String why) {
        return Rejection.badRequest("can't parse entities: " + why);
    }
}
