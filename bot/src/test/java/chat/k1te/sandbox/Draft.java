package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// A message that is about to be posted.
///
/// @param from who seems to say it
/// @param topicId the topic, 0 for none
/// @param extra further fields of the message: quote, forward origin, sender chat
/// @param author who says it in truth
record Draft(
        User from,
        ObjectNode content,
        boolean service,
        int topicId,
        Optional<MessageState> replyTo,
        Optional<JsonNode> markup,
        ObjectNode extra,
        User author) {

    static Draft of(User from, ObjectNode content) {
        return new Draft(from, content, false, 0, Optional.empty(), Optional.empty(), Json.object(), from);
    }

    static Draft text(User from, FormattedText text) {
        return of(from, text.content("text", "entities"));
    }

    static Draft service(User from, String field, JsonNode value) {
        ObjectNode content = Json.object();
        content.set(field, value);
        return new Draft(from, content, true, 0, Optional.empty(), Optional.empty(), Json.object(), from);
    }

    Draft inTopic(int id) {
        return new Draft(from, content, service, id, replyTo, markup, extra, author);
    }

    Draft replyingTo(Optional<MessageState> message) {
        return new Draft(from, content, service, topicId, message, markup, extra, author);
    }

    Draft withMarkup(Optional<JsonNode> replyMarkup) {
        return new Draft(from, content, service, topicId, replyTo, replyMarkup, extra, author);
    }

    /// Under another name than the author's.
    Draft from(User shown) {
        return new Draft(shown, content, service, topicId, replyTo, markup, extra, author);
    }

    Draft holding(ObjectNode otherContent) {
        return new Draft(from, otherContent, service, topicId, replyTo, markup, extra, author);
    }

    Draft with(String field, JsonNode value) {
        return with(Contents.of(field, value));
    }

    Draft with(ObjectNode fields) {
        ObjectNode more = extra.deepCopy();
        more.setAll(fields);
        return new Draft(from, content, service, topicId, replyTo, markup, more, author);
    }
}
