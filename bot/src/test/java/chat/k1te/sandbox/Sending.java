package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/// What all the sending methods share: where the message goes, what it replies to, what hangs below it.
final class Sending {
    private static final int GENERAL = 1;

    private final World world;
    private final Posts posts;
    private final Access access;
    private final Keyboards keyboards;

    Sending(Engine engine, Access access) {
        this.world = engine.world;
        this.posts = engine.posts;
        this.access = access;
        this.keyboards = new Keyboards(world.options.allowHttp());
    }

    Keyboards keyboards() {
        return keyboards;
    }

    /// @param what the kind of message in the words of the rights error
    MessageState send(Params params, ChatState chat, String what, Draft draft) {
        access.requireSending(chat, what);
        Optional<JsonNode> markup = keyboards.checked(params, chat);
        Optional<MessageState> reply = repliedTo(params, chat);
        int topicId = topic(params, chat, reply);
        Draft placed = draft.inTopic(topicId).withMarkup(markup);
        return posts.post(
                chat, reply.map(message -> withReply(placed, params, message)).orElse(placed));
    }

    private int topic(Params params, ChatState chat, Optional<MessageState> reply) {
        boolean hasTopics = chat.isForum() || chat.isPrivate() && world.options.privateTopics();
        // Telegram does not mind a thread id where there are no topics: the message lands in the main chat.
        if (!hasTopics) return 0;
        int asked = params.integer("message_thread_id", 0);
        int id = asked != 0 ? asked : reply.map(message -> message.topicId).orElse(0);
        if (id == 0) return 0;
        TopicState topic =
                chat.topic(id).filter(_ -> id != GENERAL || chat.isPrivate()).orElseThrow(() -> gone(chat, id));
        boolean may = access.botMay(chat, Rights.MANAGE_TOPICS) || topic.creatorId == world.bot.id();
        if (topic.isClosed() && !may) throw Rejection.badRequest("TOPIC_CLOSED");
        return id;
    }

    private Rejection gone(ChatState chat, int topicId) {
        Duration stale = world.options.staleTopicLookup();
        boolean justDeleted = Optional.ofNullable(chat.topics.get(topicId))
                .flatMap(TopicState::deletedAt)
                .filter(at -> at.plus(stale).isAfter(world.now()))
                .isPresent();
        return Rejection.badRequest(justDeleted ? "TOPIC_DELETED" : "message thread not found");
    }

    private Optional<MessageState> repliedTo(Params params, ChatState chat) {
        Optional<JsonNode> given = params.json("reply_parameters");
        if (given.isEmpty()) return Optional.empty();
        JsonNode reply = given.get();
        if (!reply.isObject()) throw Rejection.badRequest("object expected as reply parameters");
        long otherChat = reply.path("chat_id").asLong(chat.id);
        if (otherChat != chat.id) throw new Unsupported("reply_parameters with the chat_id of another chat");
        Optional<MessageState> message = chat.message(reply.path("message_id").asInt());
        if (message.isEmpty() && !reply.path("allow_sending_without_reply").asBoolean()) {
            throw Rejection.badRequest("message to be replied not found");
        }
        return message;
    }

    private static Draft withReply(Draft draft, Params params, MessageState replied) {
        String quote = params.json("reply_parameters")
                .map(reply -> reply.path("quote").asText())
                .orElse("");
        Draft quoting = quote.isEmpty() ? draft : draft.with("quote", quote(replied, quote));
        boolean elsewhere = draft.topicId() != replied.topicId;
        return elsewhere
                ? quoting.with("external_reply", externalReply(replied))
                : quoting.replyingTo(Optional.of(replied));
    }

    private static ObjectNode quote(MessageState replied, String quote) {
        String text = replied.content()
                .path("text")
                .asText(replied.content().path("caption").asText());
        int position = text.indexOf(quote);
        if (position < 0) throw Rejection.badRequest("QUOTE_TEXT_INVALID");
        return Json.object().put("text", quote).put("position", position).put("is_manual", true);
    }

    static ObjectNode externalReply(MessageState replied) {
        ObjectNode json = Json.object().put("message_id", replied.id);
        json.set("origin", origin(replied));
        json.set("chat", replied.chat.json());
        return json;
    }

    /// The `MessageOrigin` of a message that is shown elsewhere.
    static ObjectNode origin(MessageState message) {
        ObjectNode json = Json.object().put("type", "user").put("date", message.at.getEpochSecond());
        json.set("sender_user", message.from().json());
        return json;
    }
}
