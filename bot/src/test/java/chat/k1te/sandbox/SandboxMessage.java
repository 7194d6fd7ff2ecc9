package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A message as it was when it was asked for.
///
/// @param topicId 0 for none
/// @param text the text or caption, empty when there is neither
/// @param entities an array, empty when there are none
/// @param replyMarkup the markup the bot gave, a missing node when none
/// @param raw the message as the Bot API shows it
/// @param service whether Telegram says it ("topic created", "joined the group") and not a person or the bot
/// @param reactions emoji by the id of the one who reacted
public record SandboxMessage(
        int messageId,
        long chatId,
        int topicId,
        long fromId,
        String text,
        JsonNode entities,
        JsonNode replyMarkup,
        OptionalInt replyTo,
        JsonNode raw,
        boolean service,
        boolean deleted,
        Optional<Instant> editedAt,
        Map<Long, String> reactions) {

    static SandboxMessage of(MessageState message, JsonNode raw) {
        JsonNode content = message.content();
        return new SandboxMessage(
                message.id,
                message.chat.id,
                message.topicId,
                message.from().id(),
                content.path("text").asText(content.path("caption").asText()),
                firstOf(content.path("entities"), content.path("caption_entities")),
                markup(message),
                message.draft.replyTo().stream().mapToInt(reply -> reply.id).findFirst(),
                raw,
                message.isService(),
                message.isDeleted(),
                message.editedAt(),
                Map.copyOf(message.reactions));
    }

    private static JsonNode markup(MessageState message) {
        Optional<JsonNode> other = message.draft.markup().filter(markup -> !markup.has("inline_keyboard"));
        return message.inlineKeyboard().or(() -> other).orElseGet(MissingNode::getInstance);
    }

    private static JsonNode firstOf(JsonNode first, JsonNode second) {
        if (first.isArray()) return first;
        return second.isArray() ? second : Json.array();
    }
}
