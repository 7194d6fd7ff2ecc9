package chat.k1te.webserver.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Changes of a JSON object that name only what becomes different (RFC 7396).
final class MergePatch {
    private MergePatch() {}

    /// @return `before` with the changes; neither of the two is changed itself
    static JsonNode applied(JsonNode patch, JsonNode before) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode after = before.isObject() ? ((ObjectNode) before).deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(change -> {
            String name = change.getKey();
            if (change.getValue().isNull()) {
                after.remove(name);
            } else {
                after.set(name, applied(change.getValue(), after.path(name)));
            }
        });
        return after;
    }
}
