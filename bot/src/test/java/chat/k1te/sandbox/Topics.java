package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// What happens to topics, whoever does it; rights are the caller's business. Call it inside [World#change].
final class Topics {
    static final int BLUE = 7322096;
    private static final int LONGEST_NAME = 128;

    private final World world;
    private final Posts posts;

    Topics(World world, Posts posts) {
        this.world = world;
        this.posts = posts;
    }

    /// A name as Telegram keeps it: without control characters, cut at 128 characters without a word.
    static String cleanName(String name) {
        String clean = name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        int characters = clean.codePointCount(0, clean.length());
        return characters <= LONGEST_NAME ? clean : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME));
    }

    TopicState create(ChatState chat, User by, String name, int iconColor, String iconEmojiId) {
        ObjectNode look = new TopicState(0, by.id(), name, iconColor, iconEmojiId).look();
        MessageState root = posts.postTopicRoot(chat, Draft.service(by, "forum_topic_created", look));
        TopicState topic = new TopicState(root.id, by.id(), name, iconColor, iconEmojiId);
        chat.topics.put(topic.id, topic);
        return topic;
    }

    /// Changes what is given and differs; `false` when nothing does.
    boolean edit(ChatState chat, User by, TopicState topic, Optional<String> name, Optional<String> emojiId) {
        ObjectNode change = Json.object();
        name.filter(text -> !text.equals(topic.name())).ifPresent(text -> {
            topic.rename(text);
            change.put("name", text);
        });
        emojiId.filter(id -> !id.equals(topic.iconEmojiId())).ifPresent(id -> {
            topic.changeIcon(id);
            change.put("icon_custom_emoji_id", id);
        });
        if (change.isEmpty()) return false;
        posts.post(chat, Draft.service(by, "forum_topic_edited", change).inTopic(topic.id));
        return true;
    }

    /// `false` when it already is as asked.
    boolean setClosed(ChatState chat, User by, TopicState topic, boolean closed) {
        if (topic.isClosed() == closed) return false;
        topic.setClosed(closed);
        String field = closed ? "forum_topic_closed" : "forum_topic_reopened";
        posts.post(chat, Draft.service(by, field, Json.object()).inTopic(topic.id));
        return true;
    }

    /// As [#setClosed], for the General topic.
    boolean setGeneralClosed(ChatState chat, User by, boolean closed) {
        if (chat.generalClosed == closed) return false;
        chat.generalClosed = closed;
        posts.post(chat, Draft.service(by, closed ? "forum_topic_closed" : "forum_topic_reopened", Json.object()));
        return true;
    }

    /// Removes the topic with its messages. No update tells of it.
    void delete(ChatState chat, TopicState topic) {
        topic.deleteAt(world.now());
        chat.messages.values().stream()
                .filter(message -> message.topicId == topic.id)
                .forEach(posts::delete);
    }
}
