package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Duration;
import java.util.Map;

/// Deletions. What was deleted is told to nobody.
final class DeleteMethods {
    private static final Duration DELETABLE = Duration.ofHours(48);
    private static final int MOST_AT_ONCE = 100;

    private final Engine engine;
    private final World world;
    private final Access access;

    DeleteMethods(Engine engine, Access access) {
        this.engine = engine;
        this.world = engine.world;
        this.access = access;
    }

    Map<String, BotMethod> methods() {
        return Map.of("deleteMessage", this::deleteMessage, "deleteMessages", this::deleteMessages);
    }

    private JsonNode deleteMessage(Params params) {
        ChatState chat = access.writable(params);
        MessageState message = Access.message(params, chat, "delete");
        if (!isDeletable(message)) throw Rejection.badRequest("message can't be deleted");
        engine.posts.delete(message);
        return BooleanNode.TRUE;
    }

    private JsonNode deleteMessages(Params params) {
        ChatState chat = access.writable(params);
        JsonNode ids = params.json("message_ids").orElseGet(Json::array);
        if (ids.isEmpty()) throw Rejection.badRequest("message identifiers are not specified");
        if (ids.size() > MOST_AT_ONCE) throw Rejection.badRequest("too many message identifiers specified");
        ids.forEach(id -> chat.message(id.asInt()).filter(this::isDeletable).ifPresent(engine.posts::delete));
        return BooleanNode.TRUE;
    }

    private boolean isDeletable(MessageState message) {
        boolean permanent = message.is("forum_topic_created") || message.is("migrate_from_chat_id");
        if (permanent) return false;
        boolean recent = message.at.plus(DELETABLE).isAfter(world.now());
        if (message.chat.isPrivate()) return recent;
        boolean any = access.botMay(message.chat, Rights.DELETE_MESSAGES);
        return any || recent && message.from().equals(world.bot);
    }
}
