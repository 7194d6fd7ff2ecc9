package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the bot is and says about itself.
final class ProfileMethods {
    private static final Set<String> PLAIN_SCOPES =
            Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");
    private static final Set<String> CHAT_SCOPES = Set.of("chat", "chat_administrators", "chat_member");

    private final Engine engine;
    private final BotProfile profile;
    private final Access access;
    private final Keyboards keyboards;

    ProfileMethods(Engine engine, Access access) {
        this.engine = engine;
        this.profile = engine.profile;
        this.access = access;
        this.keyboards = new Keyboards(engine.world.options.is(SandboxOptions.Trait.ALLOW_HTTP));
    }

    Map<String, BotMethod> methods() {
        Map<String, BotMethod> methods = new HashMap<>();
        methods.put("getMe", _ -> profile.me(engine.world.options));
        addText(methods, "Name", "name", 64);
        addText(methods, "Description", "description", 512);
        addText(methods, "ShortDescription", "short_description", 120);
        methods.put("setMyCommands", this::setMyCommands);
        methods.put("getMyCommands", params -> profile.commands(scope(params), language(params)));
        methods.put("deleteMyCommands", this::deleteMyCommands);
        methods.put("setMyDefaultAdministratorRights", this::setDefaultRights);
        methods.put(
                "getMyDefaultAdministratorRights",
                params -> Rights.json(profile.defaultRights(params.flag("for_channels"))));
        methods.put("setChatMenuButton", this::setChatMenuButton);
        methods.put("getChatMenuButton", params -> profile.menuButton(params.number("chat_id", 0)));
        methods.put("savePreparedKeyboardButton", this::savePreparedKeyboardButton);
        return methods;
    }

    private void addText(Map<String, BotMethod> methods, String suffix, String field, int longest) {
        methods.put("getMy" + suffix, params -> Json.object().put(field, profile.text(field, language(params))));
        methods.put("setMy" + suffix, params -> {
            String text = params.text(field).orElse("");
            if (text.codePointCount(0, text.length()) > longest) {
                throw Rejection.badRequest("BOT_" + field.toUpperCase(Locale.ROOT) + "_INVALID");
            }
            profile.setText(field, language(params), text);
            return BooleanNode.TRUE;
        });
    }

    private static String language(Params params) {
        return params.text("language_code").orElse("");
    }

    private JsonNode setMyCommands(Params params) {
        JsonNode commands = params.json("commands").orElseGet(Json::array);
        if (commands.size() > 100) throw Rejection.badRequest("BOT_COMMANDS_TOO_MUCH");
        for (JsonNode command : commands) {
            if (!command.path("command").asText().matches("/?[a-z0-9_]{1,32}")) {
                throw Rejection.badRequest("BOT_COMMAND_INVALID");
            }
            int length = command.path("description").asText().length();
            if (length < 1 || length > 256) throw Rejection.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        profile.setCommands(scope(params), language(params), commands);
        return BooleanNode.TRUE;
    }

    private JsonNode deleteMyCommands(Params params) {
        profile.setCommands(scope(params), language(params), Json.array());
        return BooleanNode.TRUE;
    }

    private String scope(Params params) {
        JsonNode scope = params.json("scope").orElseGet(Json::object);
        String type = scope.path("type").asText("default");
        if (PLAIN_SCOPES.contains(type)) return BotProfile.scopeKey(type, 0, 0);
        if (!CHAT_SCOPES.contains(type)) throw Rejection.badRequest("can't parse BotCommandScope: unsupported type");
        long chatId = scope.path("chat_id").asLong();
        if (engine.world.chat(chatId).isEmpty()) throw Rejection.badRequest("chat not found");
        return BotProfile.scopeKey(type, chatId, scope.path("user_id").asLong());
    }

    private JsonNode setDefaultRights(Params params) {
        profile.setDefaultRights(
                params.flag("for_channels"), Rights.of(params.json("rights").orElseGet(Json::object)));
        return BooleanNode.TRUE;
    }

    private JsonNode setChatMenuButton(Params params) {
        JsonNode button =
                params.json("menu_button").orElseGet(() -> Json.object().put("type", "default"));
        if (button.path("type").asText().equals("web_app")) {
            keyboards.checkWebApp(button.path("web_app").path("url").asText(), "menu button");
        }
        if (params.has("chat_id")) access.known(params, "chat_id");
        profile.setMenuButton(params.number("chat_id", 0), button);
        return BooleanNode.TRUE;
    }

    private JsonNode savePreparedKeyboardButton(Params params) {
        User user = access.user(params);
        JsonNode button = params.json("button").orElseGet(Json::object);
        boolean asks = button.has("request_chat") || button.has("request_users") || button.has("request_managed_bot");
        if (!asks) throw Rejection.badRequest("BUTTON_TYPE_INVALID");
        return Json.object().put("id", engine.chatRequests.prepare(user.id(), button));
    }
}
