package chat.k1te.telegram;

import chat.k1te.relay.InboxRelay;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Reads updates as they came from Telegram. What can't be read is named by the kind of the fault only: its message may
/// quote what a person wrote.
final class UpdateJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private UpdateJson() {}

    static JsonNode read(String json) throws InboxRelay.Unreadable {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new InboxRelay.Unreadable(e.getClass().getSimpleName());
        }
    }

    /// A part of an update as the library knows it.
    static <T> T as(JsonNode json, Class<T> kind) throws InboxRelay.Unreadable {
        try {
            return MAPPER.treeToValue(json, kind);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new InboxRelay.Unreadable(e.getClass().getSimpleName());
        }
    }
}
