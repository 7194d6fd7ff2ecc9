package chat.k1te.webserver.api;

import chat.k1te.management.Telegram;
import chat.k1te.management.TenantManagement;
import chat.k1te.tenant.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The person who opened the Mini App.
final class MeHandlers {
    private final ManagementDoors doors;
    private final String site;

    /// @param site where this server is, without a slash at the end
    MeHandlers(ManagementDoors doors, String site) {
        this.doors = doors;
        this.site = site;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/me", this::look), Route.patch("/api/me", this::change));
    }

    private Answer look(Call call) throws Telegram.Unreachable {
        return Answer.ok(me(call, call.language()));
    }

    private Answer change(Call call) throws Telegram.Unreachable {
        JsonNode wanted = call.body().path("language");
        Optional<Locale> language = ApiTexts.LANGUAGES.stream()
                .filter(known -> known.toLanguageTag().equals(wanted.asText()))
                .findFirst();
        if (language.isEmpty()) {
            return Answer.invalid(Map.of("language", "unknown"));
        }
        doors.telegram().get().speak(call.person(), language);
        return Answer.ok(me(call, language.get()));
    }

    private ObjectNode me(Call call, Locale language) throws Telegram.Unreachable {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("user")
                .put("id", call.person().toString())
                .put("name", call.caller().name())
                .put("language", language.toLanguageTag());
        ArrayNode tenants = json.putArray("tenants");
        doors.tenants().seenBy(call.person()).forEach(seen -> tenants.add(tenant(seen)));
        Telegram.Bot bot = doors.telegram().get().bot();
        json.putObject("bot")
                .put("username", bot.username())
                .put("name", bot.name())
                .put("link", bot.link());
        return json.put("site", site).put("canPickGroups", bot.joinsGroups());
    }

    private static ObjectNode tenant(TenantManagement.Seen seen) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", seen.tenant().id().value())
                .put("role", Field.word(seen.role()))
                .put("own", seen.role() == Role.OWNER);
        seen.tenant().name().ifPresent(name -> json.put("name", name));
        return json;
    }
}
