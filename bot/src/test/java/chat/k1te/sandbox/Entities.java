package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Arithmetic on `MessageEntity` objects.
final class Entities {
    private Entities() {}

    static ObjectNode of(String type, int offset, int length) {
        return Json.object().put("type", type).put("offset", offset).put("length", length);
    }

    static int offset(JsonNode entity) {
        return entity.path("offset").asInt();
    }

    static int length(JsonNode entity) {
        return entity.path("length").asInt();
    }

    static int end(JsonNode entity) {
        return offset(entity) + length(entity);
    }

    /// The entities a bot gave for `text`; those that cover nothing are dropped, as Telegram does.
    static List<ObjectNode> checked(String text, JsonNode entities) {
        List<ObjectNode> kept = new ArrayList<>();
        for (JsonNode entity : entities) {
            if (offset(entity) < 0 || length(entity) <= 0) continue;
            check(text, offset(entity), "begins");
            check(text, end(entity), "ends");
            kept.add(entity.deepCopy());
        }
        return kept;
    }

    private static void check(String text, int at, String verb) {
        if (at > text.length()) {
            throw Rejection.badRequest("entity " + verb + " after the end of the text at UTF-16 offset " + at);
        }
        boolean middle = at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
        if (middle) {
            int bytes = text.substring(0, at - 1).getBytes(StandardCharsets.UTF_8).length;
            throw Rejection.badRequest("entity " + verb + " in a middle of a UTF-16 symbol at byte offset " + bytes);
        }
    }

    /// The entity after the text from `start` to `end` has been removed.
    static ObjectNode cut(ObjectNode entity, int start, int end) {
        int from = shifted(offset(entity), start, end);
        return entity.deepCopy().put("offset", from).put("length", shifted(end(entity), start, end) - from);
    }

    private static int shifted(int position, int start, int end) {
        return position <= start ? position : Math.max(start, position - (end - start));
    }
}
