package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Messages as the Bot API shows them.
final class MessageJson {
    private final boolean topicRootReply;

    /// @param topicRootReply whether a message in a topic seems to reply to the message that created the topic, as
    ///     Telegram makes it when it has that message at hand
    MessageJson(boolean topicRootReply) {
        this.topicRootReply = topicRootReply;
    }

    ObjectNode of(MessageState message) {
        ObjectNode json = withoutReply(message);
        shownReply(message).ifPresent(replied -> json.set("reply_to_message", withoutReply(replied)));
        return json;
    }

    /// What stands for a message that is gone: an `InaccessibleMessage`.
    static ObjectNode inaccessible(MessageState message) {
        ObjectNode json = Json.object().put("message_id", message.id).put("date", 0);
        json.set("chat", message.chat.json());
        return json;
    }

    private ObjectNode withoutReply(MessageState message) {
        ObjectNode json = Json.object().put("message_id", message.id);
        json.set("from", message.from().json());
        json.set("chat", message.chat.json());
        json.put("date", message.at.getEpochSecond());
        message.editedAt().ifPresent(at -> json.put("edit_date", at.getEpochSecond()));
        addThread(json, message);
        json.setAll(message.draft.extra());
        json.setAll(message.content());
        message.inlineKeyboard().ifPresent(keyboard -> json.set("reply_markup", keyboard));
        return json;
    }

    private static void addThread(ObjectNode json, MessageState message) {
        if (isInTopic(message)) {
            json.put("message_thread_id", message.topicId).put("is_topic_message", true);
        } else if (message.threadRootId != 0) {
            json.put("message_thread_id", message.threadRootId);
        }
    }

    private static boolean isInTopic(MessageState message) {
        return message.topicId != 0 && (message.chat.isForum() || message.chat.isPrivate());
    }

    private Optional<MessageState> shownReply(MessageState message) {
        Optional<MessageState> real = message.draft.replyTo().filter(replied -> !replied.isDeleted());
        if (message.draft.replyTo().isPresent() || !topicRootReply || message.topicId == message.id) return real;
        if (!message.chat.isForum() || message.topicId == 0) return real;
        return message.chat.message(message.topicId);
    }
}
