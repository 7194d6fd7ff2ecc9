package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/// What one account is in one chat.
record Membership(Status status, Set<String> rights) {
    enum Status {
        CREATOR,
        ADMINISTRATOR,
        MEMBER,
        LEFT,
        KICKED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final Membership CREATOR = new Membership(Status.CREATOR, Set.of());
    static final Membership MEMBER = new Membership(Status.MEMBER, Set.of());
    static final Membership LEFT = new Membership(Status.LEFT, Set.of());
    static final Membership KICKED = new Membership(Status.KICKED, Set.of());

    static Membership administrator(Set<String> rights) {
        return new Membership(Status.ADMINISTRATOR, Set.copyOf(rights));
    }

    boolean isPresent() {
        return status != Status.LEFT && status != Status.KICKED;
    }

    boolean isAdministrator() {
        return status == Status.CREATOR || status == Status.ADMINISTRATOR;
    }

    boolean may(String right) {
        return status == Status.CREATOR || rights.contains(right);
    }

    /// The `ChatMember` of `user`.
    ObjectNode json(User user) {
        ObjectNode json = Json.object().put("status", status.wire());
        json.set("user", user.json());
        switch (status) {
            case CREATOR -> json.put("is_anonymous", false);
            case ADMINISTRATOR -> {
                json.put("can_be_edited", false).setAll(Rights.json(rights));
                // A legacy twin that Telegram still sends.
                json.put("can_manage_voice_chats", rights.contains("can_manage_video_chats"));
            }
            case KICKED -> json.put("until_date", 0);
            case MEMBER, LEFT -> {}
        }
        return json;
    }
}
