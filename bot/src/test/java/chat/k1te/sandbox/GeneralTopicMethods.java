package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Map;

/// The topic that every forum has, and pins of whole topics.
final class GeneralTopicMethods {
    private final Topics topics;
    private final World world;
    private final Access access;

    GeneralTopicMethods(Engine engine, Access access) {
        this.topics = engine.topics;
        this.world = engine.world;
        this.access = access;
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "closeGeneralForumTopic",
                params -> setClosed(params, true),
                "reopenGeneralForumTopic",
                params -> setClosed(params, false),
                "unpinAllForumTopicMessages",
                this::unpinAll,
                "unpinAllGeneralForumTopicMessages",
                this::unpinAll);
    }

    private JsonNode setClosed(Params params, boolean closed) {
        ChatState chat = forum(params);
        access.requireRight(chat, Rights.MANAGE_TOPICS, "close or open the topic");
        if (!topics.setGeneralClosed(chat, world.bot, closed)) throw Rejection.badRequest("TOPIC_NOT_MODIFIED");
        return BooleanNode.TRUE;
    }

    private JsonNode unpinAll(Params params) {
        ChatState chat = forum(params);
        if (!access.botMay(chat, Rights.PIN_MESSAGES)) {
            throw Rejection.badRequest("not enough rights to manage pinned messages in the chat");
        }
        int topicId = params.integer("message_thread_id", 0);
        chat.pinned = chat.pinned.filter(message -> message.topicId != topicId);
        return BooleanNode.TRUE;
    }

    private ChatState forum(Params params) {
        ChatState chat = access.writable(params);
        if (!chat.isForum()) throw Rejection.badRequest("the chat is not a forum");
        return chat;
    }
}
