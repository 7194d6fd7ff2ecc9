package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// A message that is about to be posted.
///
/// @param topicId the topic, 0 for none
/// @param extra further fields of the message: quote, forward origin, sender chat
record Draft(
        User from,
        ObjectNode content,
        boolean service,
        int topicId,
        Optional<MessageState> replyTo,
        Optional<JsonNode> markup,
        ObjectNode extra) {

    static Draft of(User from, ObjectNode content) {
        return new Draft(from, content, false, 0, Optional.empty(), Optional.empty(), Json.object());
    }

    static Draft text(User from, FormattedText text) {
        return of(from, text.content("text", "entities"));
    }

    static Draft service(User from, String field, JsonNode value) {
        ObjectNode content = Json.object();
        content.set(field, value);
        return new Draft(from, content, true, 0, Optional.empty(), Optional.empty(), Json.object());
    }

    Draft inTopic(int id) {
        return new Draft(from, content, service, id, replyTo, markup, extra);
    }

    Draft replyingTo(Optional<MessageState> message) {
        return new Draft(from, content, service, topicId, message, markup, extra);
    }

    Draft withMarkup(Optional<JsonNode> replyMarkup) {
        return new Draft(from, content, service, topicId, replyTo, replyMarkup, extra);
    }

    Draft with(String field, JsonNode value) {
        ObjectNode more = extra.deepCopy();
        more.set(field, value);
        return new Draft(from, content, service, topicId, replyTo, markup, more);
    }
}
