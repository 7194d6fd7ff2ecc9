package chat.k1te.telegram;

import chat.k1te.thread.Mark;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/// Telegram's entities as formatting that a browser may be given. Kinds that are not known are plain text.
final class Marks {
    private static final Set<String> SAFE = Set.of("http", "https", "mailto", "tel");
    private static final int MOST = 500;

    private Marks() {}

    static List<Mark> of(String text, JsonNode entities) {
        List<Mark> marks = new ArrayList<>();
        for (JsonNode entity : entities) {
            int start = entity.path("offset").asInt(-1);
            int length = entity.path("length").asInt();
            if (start >= 0 && length > 0 && start + length <= text.length() && marks.size() < MOST) {
                mark(entity, text.substring(start, start + length))
                        .map(half -> new Mark(half.kind(), start, length, half.value()))
                        .ifPresent(marks::add);
            }
        }
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::length, Comparator.reverseOrder()));
        return marks;
    }

    /// The way back: formatting as Telegram's entity.
    static MessageEntity entity(Mark mark) {
        var entity = MessageEntity.builder().offset(mark.start()).length(mark.length());
        return switch (mark.kind()) {
            case BOLD -> entity.type("bold").build();
            case ITALIC -> entity.type("italic").build();
            case UNDERLINE -> entity.type("underline").build();
            case STRIKETHROUGH -> entity.type("strikethrough").build();
            case SPOILER -> entity.type("spoiler").build();
            case CODE -> entity.type("code").build();
            case QUOTE -> entity.type("blockquote").build();
            case PRE ->
                mark.value().isEmpty()
                        ? entity.type("pre").build()
                        : entity.type("pre").language(mark.value()).build();
            case LINK -> entity.type("text_link").url(mark.value()).build();
        };
    }

    private static Optional<Mark> mark(JsonNode entity, String part) {
        return switch (entity.path("type").asText()) {
            case "bold" -> plain(Mark.Kind.BOLD);
            case "italic" -> plain(Mark.Kind.ITALIC);
            case "underline" -> plain(Mark.Kind.UNDERLINE);
            case "strikethrough" -> plain(Mark.Kind.STRIKETHROUGH);
            case "spoiler" -> plain(Mark.Kind.SPOILER);
            case "code" -> plain(Mark.Kind.CODE);
            case "pre" ->
                Optional.of(
                        new Mark(Mark.Kind.PRE, 0, 0, entity.path("language").asText()));
            case "blockquote", "expandable_blockquote" -> plain(Mark.Kind.QUOTE);
            case "text_link" -> link(entity.path("url").asText());
            case "url" -> link(part.contains("://") ? part : "https://" + part);
            case "email" -> link("mailto:" + part);
            case "phone_number" -> link("tel:" + part.replaceAll("[^+0-9]", ""));
            default -> Optional.empty();
        };
    }

    private static Optional<Mark> plain(Mark.Kind kind) {
        return Optional.of(new Mark(kind, 0, 0, ""));
    }

    static Optional<Mark> link(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean safe =
                    uri.getScheme() != null && SAFE.contains(uri.getScheme().toLowerCase(Locale.ROOT));
            return safe ? Optional.of(new Mark(Mark.Kind.LINK, 0, 0, uri.toString())) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
