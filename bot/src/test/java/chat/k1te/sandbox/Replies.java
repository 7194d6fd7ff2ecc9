package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/// Answers to messages: in their own place, or from another topic or chat.
final class Replies {
    private static final Set<String> NOT_SHOWN_ELSEWHERE = Set.of("text", "entities", "caption", "caption_entities");

    private Replies() {}

    /// @param quote the words that are answered, empty for all of them
    static Draft answer(Draft draft, ChatState chat, MessageState replied, String quote) {
        Draft quoting = quote.isEmpty() ? draft : draft.with("quote", quote(replied, quote));
        boolean hasTopics = chat.isForum() || chat.isPrivate();
        boolean elsewhere = replied.chat != chat || hasTopics && draft.topicId() != replied.topicId;
        return elsewhere ? quoting.with("external_reply", external(replied)) : quoting.replyingTo(Optional.of(replied));
    }

    private static ObjectNode quote(MessageState replied, String quote) {
        String text = replied.content()
                .path("text")
                .asText(replied.content().path("caption").asText());
        int position = text.indexOf(quote);
        if (position < 0) throw Rejection.badRequest("QUOTE_TEXT_INVALID");
        return Json.object().put("text", quote).put("position", position).put("is_manual", true);
    }

    /// What is told of a message in another place: all but its words.
    private static ObjectNode external(MessageState replied) {
        ObjectNode json = Json.object().put("message_id", replied.id);
        json.set("origin", ForwardOrigin.fieldsOf(replied).path("forward_origin"));
        json.set("chat", replied.chat.json());
        json.setAll(replied.content().deepCopy().remove(NOT_SHOWN_ELSEWHERE));
        return json;
    }
}
