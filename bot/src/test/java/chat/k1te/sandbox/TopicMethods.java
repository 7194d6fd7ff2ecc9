package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Forum topics.
final class TopicMethods {
    private static final List<String> ICON_EMOJI = List.of("📰", "💡", "⚡️", "💬", "✅", "❗️", "❓", "🔥", "👮‍♂️");
    private static final int FIRST_MESSAGES = 11;

    private final World world;
    private final Topics topics;
    private final Access access;

    TopicMethods(Engine engine, Access access) {
        this.world = engine.world;
        this.topics = engine.topics;
        this.access = access;
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "createForumTopic", this::createForumTopic,
                "editForumTopic", this::editForumTopic,
                "closeForumTopic", params -> setClosed(params, true),
                "reopenForumTopic", params -> setClosed(params, false),
                "deleteForumTopic", this::deleteForumTopic,
                "getForumTopicIconStickers", this::getForumTopicIconStickers);
    }

    /// Not idempotent: the same call again makes a second topic.
    private JsonNode createForumTopic(Params params) {
        ChatState chat = forum(params);
        String name = Topics.cleanName(params.text("name").orElse(""));
        if (name.isEmpty()) throw Rejection.badRequest("name must be non-empty");
        int color = params.integer("icon_color", Topics.BLUE);
        if (color < 0 || color > 0xFFFFFF) throw Rejection.badRequest("invalid icon color specified");
        access.requireRight(chat, Rights.MANAGE_TOPICS, "create a topic");
        TopicState topic = topics.create(
                chat,
                world.bot,
                name,
                color,
                params.text("icon_custom_emoji_id").orElse(""));
        return Json.object().put("message_thread_id", topic.id).setAll(topic.look());
    }

    private JsonNode editForumTopic(Params params) {
        ChatState chat = forum(params);
        TopicState topic = topic(params, chat, "edit the topic");
        Optional<String> name = params.text("name").map(Topics::cleanName).filter(text -> !text.isEmpty());
        Optional<String> emojiId = params.textOrEmpty("icon_custom_emoji_id");
        if (name.isEmpty() && emojiId.isEmpty()) return BooleanNode.TRUE;
        if (!topics.edit(chat, world.bot, topic, name, emojiId)) throw Rejection.badRequest("TOPIC_NOT_MODIFIED");
        return BooleanNode.TRUE;
    }

    private JsonNode setClosed(Params params, boolean closed) {
        ChatState chat = forum(params);
        if (chat.isPrivate()) throw Rejection.badRequest("method is available only for supergroups");
        TopicState topic = topic(params, chat, "close or open the topic");
        if (!topics.setClosed(chat, world.bot, topic, closed)) throw Rejection.badRequest("TOPIC_NOT_MODIFIED");
        return BooleanNode.TRUE;
    }

    private JsonNode deleteForumTopic(Params params) {
        ChatState chat = forum(params);
        TopicState topic = existing(params, chat);
        if (!access.botMay(chat, Rights.DELETE_MESSAGES) && !isOwnAndSmall(chat, topic)) {
            throw Rejection.badRequest("not enough rights to delete the topic");
        }
        topics.delete(chat, topic);
        return BooleanNode.TRUE;
    }

    private boolean isOwnAndSmall(ChatState chat, TopicState topic) {
        List<MessageState> inside = chat.messages.values().stream()
                .filter(message -> message.topicId == topic.id && !message.isDeleted())
                .toList();
        return topic.creatorId == world.bot.id()
                && inside.size() <= FIRST_MESSAGES
                && inside.stream().allMatch(message -> message.from().equals(world.bot));
    }

    private ChatState forum(Params params) {
        ChatState chat = access.writable(params);
        boolean hasTopics = chat.isForum() || chat.isPrivate() && world.options.is(SandboxOptions.Trait.PRIVATE_TOPICS);
        if (!hasTopics) throw Rejection.badRequest("the chat is not a forum");
        return chat;
    }

    private TopicState topic(Params params, ChatState chat, String whatFor) {
        TopicState topic = existing(params, chat);
        if (topic.creatorId != world.bot.id()) access.requireRight(chat, Rights.MANAGE_TOPICS, whatFor);
        return topic;
    }

    private static TopicState existing(Params params, ChatState chat) {
        int id = params.integer("message_thread_id", 0);
        if (id <= 0) throw Rejection.badRequest("invalid forum topic identifier specified");
        return chat.topic(id).orElseThrow(() -> Rejection.badRequest("TOPIC_ID_INVALID"));
    }

    private JsonNode getForumTopicIconStickers(Params params) {
        ArrayNode stickers = Json.array();
        for (int i = 0; i < ICON_EMOJI.size(); i++) {
            stickers.addObject()
                    .put("file_id", "CAACAgIAAxkite" + i)
                    .put("file_unique_id", "AgADkite" + i)
                    .put("type", "custom_emoji")
                    .put("width", 100)
                    .put("height", 100)
                    .put("is_animated", true)
                    .put("is_video", false)
                    .put("emoji", ICON_EMOJI.get(i))
                    .put("custom_emoji_id", Long.toString(5_417_915_203_100_613_993L + i));
        }
        return stickers;
    }
}
