package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Text with its entities, which are `MessageEntity` objects with offsets in UTF-16 code units.
record FormattedText(String text, List<ObjectNode> entities) {

    static FormattedText plain(String text) {
        return new FormattedText(text, List.of());
    }

    /// The fields of a message that carry it.
    ObjectNode content(String textField, String entitiesField) {
        ObjectNode content = Json.object();
        if (text.isEmpty()) return content;
        content.put(textField, text);
        if (!entities.isEmpty()) {
            ArrayNode list = content.putArray(entitiesField);
            entities.forEach(list::add);
        }
        return content;
    }
}
