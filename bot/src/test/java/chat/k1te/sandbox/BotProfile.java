package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the bot says about itself: names, descriptions, commands, default rights, menu buttons. Guarded by the lock
/// of its [World].
final class BotProfile {
    private final User bot;
    private final Map<String, JsonNode> commands = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Long, JsonNode> menuButtons = new HashMap<>();
    private final Map<Boolean, Set<String>> defaultRights = new HashMap<>();

    BotProfile(User bot) {
        this.bot = bot;
        texts.put(key("name", ""), bot.firstName());
    }

    private static String key(String first, String language) {
        return first + "/" + language;
    }

    void setText(String kind, String language, String text) {
        texts.put(key(kind, language), text);
    }

    /// The text in this language, else the one for all languages.
    String text(String kind, String language) {
        String own = texts.getOrDefault(key(kind, language), "");
        return own.isEmpty() ? texts.getOrDefault(key(kind, ""), "") : own;
    }

    /// @param scope as [#scopeKey] writes it
    void setCommands(String scope, String language, JsonNode list) {
        if (list.isEmpty()) commands.remove(key(scope, language));
        else commands.put(key(scope, language), list);
    }

    JsonNode commands(String scope, String language) {
        return commands.getOrDefault(key(scope, language), Json.array());
    }

    /// A scope as text, equal for equal scopes.
    static String scopeKey(String type, long chatId, long userId) {
        return type + ":" + chatId + ":" + userId;
    }

    /// The commands `person` is offered in `chat`: the narrowest scope that has any, their language first.
    JsonNode commandsFor(ChatState chat, User person) {
        for (String scope : scopesOf(chat, person)) {
            for (String language : List.of(person.languageCode(), "")) {
                JsonNode found = commands(scope, language);
                if (!found.isEmpty()) return found;
            }
        }
        return Json.array();
    }

    private static List<String> scopesOf(ChatState chat, User person) {
        List<String> scopes = new ArrayList<>();
        if (chat.isPrivate()) {
            scopes.add(scopeKey("chat", chat.id, 0));
            scopes.add(scopeKey("all_private_chats", 0, 0));
        } else {
            boolean administrator = chat.member(person.id()).isAdministrator();
            scopes.add(scopeKey("chat_member", chat.id, person.id()));
            if (administrator) scopes.add(scopeKey("chat_administrators", chat.id, 0));
            scopes.add(scopeKey("chat", chat.id, 0));
            if (administrator) scopes.add(scopeKey("all_chat_administrators", 0, 0));
            scopes.add(scopeKey("all_group_chats", 0, 0));
        }
        scopes.add(scopeKey("default", 0, 0));
        return scopes;
    }

    void setDefaultRights(boolean forChannels, Set<String> rights) {
        defaultRights.put(forChannels, Set.copyOf(rights));
    }

    Set<String> defaultRights(boolean forChannels) {
        return defaultRights.getOrDefault(forChannels, Set.of());
    }

    /// @param chatId the private chat, 0 for all
    void setMenuButton(long chatId, JsonNode button) {
        menuButtons.put(chatId, button);
    }

    JsonNode menuButton(long chatId) {
        ObjectNode commandsButton = Json.object().put("type", "commands");
        return Optional.ofNullable(menuButtons.get(chatId))
                .filter(button -> !button.path("type").asText().equals("default"))
                .or(() -> Optional.ofNullable(menuButtons.get(0L)))
                .orElse(commandsButton);
    }

    /// `getMe`.
    ObjectNode me(SandboxOptions options) {
        return bot.json()
                .put("first_name", text("name", ""))
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", !options.is(SandboxOptions.Trait.PRIVACY_MODE))
                .put("supports_guest_queries", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", options.is(SandboxOptions.Trait.MAIN_MINI_APP))
                .put("has_topics_enabled", options.is(SandboxOptions.Trait.PRIVATE_TOPICS))
                .put("allows_users_to_create_topics", options.is(SandboxOptions.Trait.PRIVATE_TOPICS))
                .put("can_manage_bots", false);
    }
}
