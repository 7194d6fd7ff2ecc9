package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/// One chat with its members, topics and messages. Guarded by the lock of its [World], like all state.
final class ChatState {
    /// What the bot says it is doing; shown for five seconds.
    record Typing(String action, int topicId, Instant until) {}

    final long id;
    final ChatType type;
    final Map<Long, Membership> members = new LinkedHashMap<>();
    final NavigableMap<Integer, MessageState> messages = new TreeMap<>();
    final NavigableMap<Integer, TopicState> topics = new TreeMap<>();

    private String title;
    private boolean forum;
    private int lastMessageId;
    private OptionalLong migratedTo = OptionalLong.empty();
    Optional<Typing> typing = Optional.empty();
    Optional<JsonNode> replyKeyboard = Optional.empty();
    Optional<MessageState> pinned = Optional.empty();
    String inviteLink = "";
    /// Further links into the group, and how many may still join by each.
    final Map<String, Integer> inviteLinks = new LinkedHashMap<>();
    boolean membersMayWrite = true;
    boolean botHasPosted;
    boolean generalClosed;
    /// Topics up to this id are seen but not found any more, as in a group of very many messages.
    int forgottenTopics;
    /// Which reactions may be given; none means all.
    Optional<Set<String>> availableReactions = Optional.empty();

    ChatState(long id, ChatType type, String title, boolean forum) {
        this.id = id;
        this.type = type;
        this.title = title;
        this.forum = forum;
    }

    /// A group's title; a person's first name in a private chat.
    String title() {
        return title;
    }

    boolean isForum() {
        return forum;
    }

    void setForum(boolean on) {
        forum = on;
    }

    boolean isPrivate() {
        return type == ChatType.PRIVATE;
    }

    boolean isSupergroup() {
        return type == ChatType.SUPERGROUP;
    }

    /// Supergroups number their messages themselves, from 1.
    int nextMessageId() {
        return ++lastMessageId;
    }

    /// The next message of a supergroup is numbered after this.
    void skipMessageIds(int last) {
        lastMessageId = Math.max(lastMessageId, last);
    }

    int lastMessageId() {
        return lastMessageId;
    }

    OptionalLong migratedTo() {
        return migratedTo;
    }

    void migrateTo(long newId) {
        migratedTo = OptionalLong.of(newId);
    }

    Membership member(long userId) {
        return members.getOrDefault(userId, Membership.LEFT);
    }

    Optional<MessageState> message(int messageId) {
        return Optional.ofNullable(messages.get(messageId)).filter(message -> !message.isDeleted());
    }

    /// A topic that has not been deleted.
    Optional<TopicState> topic(int topicId) {
        return Optional.ofNullable(topics.get(topicId)).filter(topic -> !topic.isDeleted());
    }

    /// The `Chat` object of the Bot API.
    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("type", type.wire());
        switch (type) {
            case PRIVATE -> json.put("first_name", title);
            case SUPERGROUP -> {
                json.put("title", title);
                if (forum) json.put("is_forum", true);
            }
            case GROUP -> {
                json.put("title", title).put("all_members_are_administrators", false);
                json.set("accepted_gift_types", acceptedGiftTypes());
            }
        }
        return json;
    }

    static ObjectNode acceptedGiftTypes() {
        return Json.object()
                .put("unlimited_gifts", false)
                .put("limited_gifts", false)
                .put("unique_gifts", false)
                .put("premium_subscription", false)
                .put("gifts_from_channels", false);
    }
}
