package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
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
        this.keyboards = new Keyboards(world.options.is(SandboxOptions.Trait.ALLOW_HTTP));
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
        Draft marked = params.flag("protect_content") ? placed.with("has_protected_content", BooleanNode.TRUE) : placed;
        String quote = params.json("reply_parameters")
                .map(given -> given.path("quote").asText())
                .orElse("");
        return posts.post(
                chat,
                reply.map(message -> Replies.answer(marked, chat, message, quote))
                        .orElse(marked));
    }

    private int topic(Params params, ChatState chat, Optional<MessageState> reply) {
        boolean hasTopics = chat.isForum() || chat.isPrivate() && world.options.is(SandboxOptions.Trait.PRIVATE_TOPICS);
        // Telegram does not mind a thread id where there are no topics: the message lands in the main chat.
        if (!hasTopics) return 0;
        int asked = params.integer("message_thread_id", 0);
        int id = asked != 0 ? asked : reply.map(message -> message.topicId).orElse(0);
        boolean manages = access.botMay(chat, Rights.MANAGE_TOPICS);
        if (id == 0 && chat.generalClosed && !manages) throw Rejection.badRequest("TOPIC_CLOSED");
        if (id == 0) return 0;
        TopicState topic = chat.topic(id)
                .filter(_ -> id != GENERAL && id > chat.forgottenTopics || chat.isPrivate())
                .orElseThrow(() -> gone(chat, id));
        if (topic.isClosed() && !manages && topic.creatorId != world.bot.id()) {
            throw Rejection.badRequest("TOPIC_CLOSED");
        }
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
}
