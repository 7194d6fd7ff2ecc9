package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Finds the button a person presses.
final class Buttons {
    private Buttons() {}

    static JsonNode find(Optional<JsonNode> markup, String field, String text) {
        for (JsonNode row : rows(markup, field)) {
            for (JsonNode button : row) {
                if (text(button).equals(text)) return button;
            }
        }
        throw new IllegalArgumentException("no button says \"" + text + "\"");
    }

    static JsonNode at(Optional<JsonNode> markup, String field, int row, int column) {
        JsonNode button = rows(markup, field).path(row).path(column);
        if (button.isMissingNode()) throw new IllegalArgumentException("no button there");
        return button;
    }

    /// A keyboard button may be written as its text alone.
    static String text(JsonNode button) {
        return button.isTextual() ? button.asText() : button.path("text").asText();
    }

    private static JsonNode rows(Optional<JsonNode> markup, String field) {
        return markup.map(keyboard -> keyboard.path(field)).orElseGet(Json::array);
    }
}
