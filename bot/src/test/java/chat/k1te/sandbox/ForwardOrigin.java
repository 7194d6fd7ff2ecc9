package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Where a forwarded message comes from, with the older fields that Telegram still sends beside it.
public final class ForwardOrigin {
    private final ObjectNode origin;
    private final ObjectNode legacy;

    private ForwardOrigin(String type, ObjectNode legacy) {
        this.origin = Json.object().put("type", type);
        this.legacy = legacy;
    }

    /// Somebody who lets their name be seen.
    public static ForwardOrigin user(Person person) {
        return user(person.user());
    }

    static ForwardOrigin user(User user) {
        ForwardOrigin forward = new ForwardOrigin("user", Contents.of("forward_from", user.json()));
        forward.origin.set("sender_user", user.json());
        return forward;
    }

    /// Somebody who hides behind a name.
    public static ForwardOrigin hiddenUser(String name) {
        ForwardOrigin forward = new ForwardOrigin("hidden_user", Json.object().put("forward_sender_name", name));
        forward.origin.put("sender_user_name", name);
        return forward;
    }

    /// An anonymous administrator of a group.
    public static ForwardOrigin chat(Group group, String signature) {
        ObjectNode chat = group.chat().json();
        ForwardOrigin forward = new ForwardOrigin("chat", Contents.of("forward_from_chat", chat));
        forward.origin.set("sender_chat", chat);
        if (!signature.isEmpty()) {
            forward.origin.put("author_signature", signature);
            forward.legacy.put("forward_signature", signature);
        }
        return forward;
    }

    public static ForwardOrigin channel(String title, int messageId) {
        ObjectNode chat = Channels.json(title);
        ForwardOrigin forward = new ForwardOrigin(
                "channel", Contents.of("forward_from_chat", chat).put("forward_from_message_id", messageId));
        forward.origin.put("message_id", messageId).set("chat", chat);
        return forward;
    }

    /// The origin of a message that is forwarded now; a forward stays what it was.
    static ObjectNode fieldsOf(MessageState message) {
        ObjectNode fields = Json.object();
        message.draft.extra().properties().stream()
                .filter(field -> field.getKey().startsWith("forward_"))
                .forEach(field -> fields.set(field.getKey(), field.getValue()));
        return fields.isEmpty() ? user(message.from()).fields(message.at.getEpochSecond()) : fields;
    }

    ObjectNode fields(long date) {
        ObjectNode fields = legacy.deepCopy().put("forward_date", date);
        fields.set("forward_origin", origin.deepCopy().put("date", date));
        return fields;
    }
}
