package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what Telegram marks up by itself in any text: commands, mentions, addresses, hashtags.
final class EntityFinder {
    private static final Map<String, Pattern> PATTERNS = Map.of(
            "bot_command", Pattern.compile("(?<![\\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/])"),
            "mention", Pattern.compile("(?<![\\w/.@])@[A-Za-z]\\w{3,31}(?![\\w@])"),
            "url", Pattern.compile("(?i)(?<![\\w/.@])https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]']"),
            "email", Pattern.compile("(?<![\\w.@/])[\\w.+-]+@[\\w-]+\\.[A-Za-z]{2,}(?![\\w@])"),
            "hashtag", Pattern.compile("(?U)(?<![\\w/#&])#(?=\\w*[\\p{L}_])\\w{1,256}"));

    /// Nothing is looked for inside these.
    private static final Set<String> OPAQUE = Set.of("code", "pre", "text_link", "text_mention", "custom_emoji");

    private EntityFinder() {}

    static List<ObjectNode> find(FormattedText text) {
        List<ObjectNode> taken = new ArrayList<>();
        text.entities().stream()
                .filter(entity -> OPAQUE.contains(entity.path("type").asText()))
                .forEach(taken::add);
        List<ObjectNode> found = new ArrayList<>();
        for (String type : List.of("url", "email", "mention", "bot_command", "hashtag")) {
            Matcher matcher = PATTERNS.get(type).matcher(text.text());
            while (matcher.find()) {
                ObjectNode entity = Entities.of(type, matcher.start(), matcher.end() - matcher.start());
                boolean overlaps = taken.stream()
                        .anyMatch(other -> Entities.offset(other) < Entities.end(entity)
                                && Entities.offset(entity) < Entities.end(other));
                boolean known = text.entities().stream().anyMatch(entity::equals);
                if (overlaps || known) continue;
                taken.add(entity);
                found.add(entity);
            }
        }
        return found;
    }
}
