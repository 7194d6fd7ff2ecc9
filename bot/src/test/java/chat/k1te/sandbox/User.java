package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// An account, human or bot; an empty `username` or `languageCode` means it has none.
record User(long id, boolean isBot, String firstName, String username, String languageCode) {
    /// Who the first message of an upgraded group, and every anonymous administrator, seems to be.
    static final User GROUP_ANONYMOUS_BOT = new User(1087968824L, true, "Group", "GroupAnonymousBot", "");

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("is_bot", isBot).put("first_name", firstName);
        if (!username.isEmpty()) json.put("username", username);
        if (!languageCode.isEmpty()) json.put("language_code", languageCode);
        return json;
    }
}
