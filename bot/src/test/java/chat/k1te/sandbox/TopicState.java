package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/// One forum topic. Its id is the id of the service message that created it.
final class TopicState {
    final int id;
    final long creatorId;
    final int iconColor;
    private String name;
    private String iconEmojiId;
    private boolean closed;
    private Optional<Instant> deletedAt = Optional.empty();

    TopicState(int id, long creatorId, String name, int iconColor, String iconEmojiId) {
        this.id = id;
        this.creatorId = creatorId;
        this.name = name;
        this.iconColor = iconColor;
        this.iconEmojiId = iconEmojiId;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    /// Empty when the topic shows its plain coloured icon.
    String iconEmojiId() {
        return iconEmojiId;
    }

    void changeIcon(String emojiId) {
        iconEmojiId = emojiId;
    }

    boolean isClosed() {
        return closed;
    }

    void setClosed(boolean nowClosed) {
        closed = nowClosed;
    }

    boolean isDeleted() {
        return deletedAt.isPresent();
    }

    Optional<Instant> deletedAt() {
        return deletedAt;
    }

    void deleteAt(Instant when) {
        deletedAt = Optional.of(when);
    }

    /// Its name and icon, as in `forum_topic_created` and `ForumTopic`.
    ObjectNode look() {
        ObjectNode json = Json.object().put("name", name).put("icon_color", iconColor);
        if (!iconEmojiId.isEmpty()) json.put("icon_custom_emoji_id", iconEmojiId);
        return json;
    }
}
