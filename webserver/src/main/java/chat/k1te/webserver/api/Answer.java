package chat.k1te.webserver.api;

import chat.k1te.webserver.http.EntityTag;
import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;

/// What a handler answers.
public sealed interface Answer {
    /// @param tag of what can be edited in `body`, where it can
    record Json(Status status, JsonNode body, Optional<EntityTag> tag) implements Answer {}

    /// It is done, and there is nothing to say about it.
    record Done() implements Answer {}

    /// @param type its media type
    record Text(String type, String content) implements Answer {}

    /// What is too long to be held in memory writes itself.
    ///
    /// @param writing sets every header and sends
    record Streamed(Writing writing) implements Answer {}

    /// Writes an answer.
    interface Writing {
        void to(ServerResponse response) throws InterruptedException;
    }

    /// @param fields what is wrong with which field, by its path, as stable words
    record Refused(ApiRefusal why, Map<String, String> fields) implements Answer {}

    /// Something went wrong on our side.
    ///
    /// @param fault its id in the log
    record Failed(String fault) implements Answer {}

    static Answer ok(JsonNode body) {
        return new Json(Status.OK_200, body, Optional.empty());
    }

    static Answer ok(JsonNode body, EntityTag tag) {
        return new Json(Status.OK_200, body, Optional.of(tag));
    }

    static Answer created(JsonNode body) {
        return new Json(Status.CREATED_201, body, Optional.empty());
    }

    static Answer refused(ApiRefusal why) {
        return new Refused(why, Map.of());
    }

    static Answer invalid(Map<String, String> fields) {
        return new Refused(ApiRefusal.INVALID, fields);
    }
}
