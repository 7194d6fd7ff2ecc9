package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/// The parameters of a call. Numbers, booleans and JSON may come as strings, whatever the body's format.
record Params(ObjectNode values, Map<String, Upload> uploads) {

    private static final String ATTACH = "attach://";

    /// The value, unless it is absent, `null` or an empty string, which to Telegram are the same.
    private Optional<JsonNode> value(String name) {
        JsonNode value = values.path(name);
        boolean absent = value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isEmpty();
        return absent ? Optional.empty() : Optional.of(value);
    }

    boolean has(String name) {
        return values.hasNonNull(name);
    }

    Optional<String> text(String name) {
        return value(name).map(JsonNode::asText);
    }

    /// As [#text], but an empty string is a value too.
    Optional<String> textOrEmpty(String name) {
        return has(name) ? Optional.of(values.path(name).asText()) : Optional.empty();
    }

    long number(String name, long otherwise) {
        return text(name).map(text -> parse(text, otherwise)).orElse(otherwise);
    }

    int integer(String name, int otherwise) {
        return (int) number(name, otherwise);
    }

    boolean flag(String name) {
        return text(name)
                .filter(text -> text.equalsIgnoreCase("true") || text.equals("1") || text.equalsIgnoreCase("yes"))
                .isPresent();
    }

    /// A structured parameter; `{}` when it is not JSON at all.
    Optional<JsonNode> json(String name) {
        return value(name)
                .map(node -> node.isTextual() ? Json.parse(node.asText()).orElseGet(Json::object) : node);
    }

    /// The file sent under this name, directly or by `attach://`.
    Optional<Upload> upload(String name) {
        return Optional.ofNullable(uploads.get(name)).or(() -> text(name).flatMap(this::attached));
    }

    /// The file that `attach://part` means.
    Optional<Upload> attached(String reference) {
        return reference.startsWith(ATTACH)
                ? Optional.ofNullable(uploads.get(reference.substring(ATTACH.length())))
                : Optional.empty();
    }

    private static long parse(String text, long otherwise) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }
}
