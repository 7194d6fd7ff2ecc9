package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Administrator rights by their Bot API names.
final class Rights {
    static final String MANAGE_TOPICS = "can_manage_topics";
    static final String DELETE_MESSAGES = "can_delete_messages";
    static final String PIN_MESSAGES = "can_pin_messages";
    static final String INVITE_USERS = "can_invite_users";
    static final String RESTRICT_MEMBERS = "can_restrict_members";
    static final String MANAGE_CHAT = "can_manage_chat";
    private static final String ANONYMOUS = "is_anonymous";

    private static final List<String> NAMES = List.of(
            MANAGE_CHAT,
            "can_change_info",
            DELETE_MESSAGES,
            INVITE_USERS,
            RESTRICT_MEMBERS,
            PIN_MESSAGES,
            MANAGE_TOPICS,
            "can_promote_members",
            "can_manage_video_chats",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
            ANONYMOUS);

    /// What an administrator of a basic group has: there the rights cannot be chosen.
    static final Set<String> OF_BASIC_GROUP = Set.of(
            MANAGE_CHAT,
            "can_change_info",
            DELETE_MESSAGES,
            INVITE_USERS,
            RESTRICT_MEMBERS,
            PIN_MESSAGES,
            "can_manage_video_chats");

    private Rights() {}

    /// Accepts Bot API names and the shorter words of `?startgroup=…&admin=…` links; unknown words are ignored,
    /// as clients do. Any right brings [#MANAGE_CHAT] with it.
    static Set<String> of(Collection<String> words) {
        Set<String> rights = new LinkedHashSet<>();
        for (String word : words) {
            String name = word.equals("anonymous") ? ANONYMOUS : NAMES.contains(word) ? word : "can_" + word;
            if (NAMES.contains(name)) rights.add(name);
        }
        if (!rights.isEmpty()) rights.add(MANAGE_CHAT);
        return rights;
    }

    /// The rights that are `true` in a `ChatAdministratorRights` object.
    static Set<String> of(JsonNode administratorRights) {
        return of(NAMES.stream()
                .filter(name -> administratorRights.path(name).asBoolean())
                .toList());
    }

    static ObjectNode json(Set<String> rights) {
        ObjectNode json = Json.object();
        NAMES.forEach(name -> json.put(name, rights.contains(name)));
        return json;
    }
}
