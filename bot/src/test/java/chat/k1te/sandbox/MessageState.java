package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One message as it is now.
final class MessageState {
    final ChatState chat;
    final int id;
    final Instant at;
    final Draft draft;
    /// The topic (0 = none), and for a reply outside topics the first message of its thread (0 = none).
    final int topicId;

    final int threadRootId;
    final Map<Long, String> reactions = new LinkedHashMap<>();
    private ObjectNode content;
    private Optional<JsonNode> inlineKeyboard;
    private Optional<Instant> editedAt = Optional.empty();
    private boolean deleted;

    MessageState(ChatState chat, int id, Instant at, Draft draft, int threadRootId) {
        this.chat = chat;
        this.id = id;
        this.at = at;
        this.draft = draft;
        this.topicId = draft.topicId();
        this.threadRootId = threadRootId;
        this.content = draft.content();
        this.inlineKeyboard = draft.markup().filter(markup -> markup.has("inline_keyboard"));
    }

    User from() {
        return draft.from();
    }

    /// Who wrote it in truth, under whatever name.
    User author() {
        return draft.author();
    }

    /// What the items of an album have in common, empty for a message that is in none.
    String albumId() {
        return draft.extra().path("media_group_id").asText();
    }

    boolean isService() {
        return draft.service();
    }

    /// Text, photo, document or the service field: what the message is about.
    ObjectNode content() {
        return content;
    }

    Optional<JsonNode> inlineKeyboard() {
        return inlineKeyboard;
    }

    Optional<Instant> editedAt() {
        return editedAt;
    }

    boolean isDeleted() {
        return deleted;
    }

    void delete() {
        deleted = true;
    }

    void edit(ObjectNode newContent, Optional<JsonNode> newKeyboard, Instant when) {
        content = newContent;
        inlineKeyboard = newKeyboard;
        editedAt = Optional.of(when);
    }

    void changeKeyboard(Optional<JsonNode> newKeyboard) {
        inlineKeyboard = newKeyboard;
    }

    boolean is(String contentField) {
        return content.has(contentField);
    }
}
