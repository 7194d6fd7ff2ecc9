package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks values against the types of the Bot API's description.
final class SchemaTypes {
    private static final String ARRAY_OF = "Array of ";

    private final JsonNode types;

    SchemaTypes(JsonNode types) {
        this.types = types;
    }

    /// A parameter: here a structure may also come as JSON text.
    void checkTop(String where, String type, JsonNode value, List<String> problems) {
        boolean structured = type.contains(ARRAY_OF) || types.has(bare(type).split("\\|")[0]);
        boolean text = value.isTextual() && structured && !type.contains("InputFile");
        JsonNode read = text ? Json.parse(value.asText()).orElse(value) : value;
        check(where, type, read, problems);
    }

    private void check(String where, String type, JsonNode value, List<String> problems) {
        if (value.isNull()) return;
        List<String> fewest = null;
        for (String member : bare(type).split("\\|")) {
            List<String> found = new ArrayList<>();
            checkOne(where, member, value, found);
            if (fewest == null || found.size() < fewest.size()) fewest = found;
        }
        if (fewest != null) problems.addAll(fewest);
    }

    private static String bare(String type) {
        return type.startsWith("!") ? type.substring(1) : type;
    }

    private void checkOne(String where, String type, JsonNode value, List<String> problems) {
        if (type.startsWith(ARRAY_OF)) {
            if (!value.isArray()) problems.add(wrong(where, type, value));
            int index = 0;
            for (JsonNode item : value) {
                check(where + "[" + index++ + "]", type.substring(ARRAY_OF.length()), item, problems);
            }
            return;
        }
        boolean good = switch (type) {
            case "Integer" -> value.isIntegralNumber() || value.asText().matches("-?\\d+");
            case "Float" -> value.isNumber() || value.asText().matches("-?\\d+(\\.\\d+)?");
            case "Boolean" -> value.isBoolean() || value.asText().matches("(?i)true|false");
            case "String", "InputFile" -> value.isTextual() || value.isNumber();
            default -> {
                checkObject(where, type, value, problems);
                yield true;
            }
        };
        if (!good) problems.add(wrong(where, type, value));
    }

    private void checkObject(String where, String type, JsonNode value, List<String> problems) {
        // A plain button of a keyboard may be written as its text alone.
        if (type.equals("KeyboardButton") && value.isTextual()) return;
        JsonNode description = types.path(type);
        if (description.has("subtypes")) {
            checkUnion(where, type, description.path("subtypes"), value, problems);
            return;
        }
        if (!value.isObject()) {
            problems.add(wrong(where, type, value));
            return;
        }
        JsonNode fields = description.path("fields");
        value.properties().forEach(given -> {
            String fieldType = fields.path(given.getKey()).asText();
            if (fieldType.isEmpty()) problems.add(where + ": unknown field " + given.getKey() + " of " + type);
            else check(where + "." + given.getKey(), fieldType, given.getValue(), problems);
        });
        fields.properties().forEach(field -> {
            boolean required = field.getValue().asText().startsWith("!");
            if (required && !value.has(field.getKey())) {
                problems.add(where + ": missing field " + field.getKey() + " of " + type);
            }
        });
    }

    private void checkUnion(String where, String type, JsonNode members, JsonNode value, List<String> problems) {
        List<String> candidates = new ArrayList<>();
        Optional<String> told = Optional.empty();
        for (JsonNode member : members) {
            JsonNode is = types.path(member.asText()).path("is");
            boolean matches =
                    value.path(is.path(0).asText()).asText().equals(is.path(1).asText());
            if (is.isMissingNode()) candidates.add(member.asText());
            else if (matches && told.isEmpty()) told = Optional.of(member.asText());
        }
        if (told.isPresent()) check(where, told.get(), value, problems);
        else if (candidates.isEmpty()) problems.add(wrong(where, type, value));
        else check(where, String.join("|", candidates), value, problems);
    }

    private static String wrong(String where, String type, JsonNode value) {
        return where + ": " + type + " expected, not " + value.getNodeType();
    }
}
