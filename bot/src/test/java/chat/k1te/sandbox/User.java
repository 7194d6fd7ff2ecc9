package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// An account, human or bot; an empty `username` or `languageCode` means it has none.
record User(long id, boolean isBot, String firstName, String username, String languageCode) {
    /// Who the first message of an upgraded group, and every anonymous administrator, seems to be.
    static final User GROUP_ANONYMOUS_BOT = new User(1087968824L, true, "Group", "GroupAnonymousBot", "");

    /// Who speaks when somebody speaks as a channel.
    static final User CHANNEL_BOT = new User(136817688L, true, "Channel", "Channel_Bot", "");
    /// Who brings the posts of a channel into the group that belongs to it.
    static final User TELEGRAM = new User(777000L, false, "Telegram", "", "");

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("is_bot", isBot).put("first_name", firstName);
        if (!username.isEmpty()) json.put("username", username);
        if (!languageCode.isEmpty()) json.put("language_code", languageCode);
        return json;
    }
}
