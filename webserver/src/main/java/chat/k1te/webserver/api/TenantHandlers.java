package chat.k1te.webserver.api;

import chat.k1te.management.Telegram;
import chat.k1te.management.TenantManagement;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.Tenant;
import chat.k1te.webserver.http.EntityTag;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A tenant as a whole: its name, its language, its bot, its end.
final class TenantHandlers {
    private static final String ONE = "/api/tenants/{id}";

    private final ManagementDoors doors;
    private final Access<TenantManagement.Seen> access;

    TenantHandlers(ManagementDoors doors, Access<TenantManagement.Seen> access) {
        this.doors = doors;
        this.access = access;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ONE, access.forTeam(this::shown)),
                Route.patch(ONE, access.forOwner(this::edit)),
                Route.delete(ONE, access.forOwner(this::erase)).thatDestroys());
    }

    private Answer shown(Call call, TenantManagement.Seen seen) throws Telegram.Unreachable {
        Tenant tenant = seen.tenant();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", tenant.id().value())
                .put("role", Field.word(seen.role()));
        json.setAll(editable(tenant));
        Telegram.Bot bot = doors.telegram().get().bot();
        json.putObject("bot")
                .put("username", bot.username())
                .put("name", bot.name())
                .put("canJoinGroups", bot.joinsGroups())
                .put("hearsAll", bot.hearsAll())
                .put("mainMiniApp", bot.miniApp());
        long channels = doors.channels().seenBy(call.person()).stream()
                .filter(each -> each.channel().tenant().equals(tenant.id()))
                .count();
        json.put("channels", channels)
                .put(
                        "operators",
                        doors.team().everybody(call.person(), tenant.id()).size());
        return Answer.ok(json, tag(tenant));
    }

    private static ObjectNode editable(Tenant tenant) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        tenant.name().ifPresent(name -> json.put("name", name));
        return json.put("language", tenant.language().toLanguageTag());
    }

    private static EntityTag tag(Tenant tenant) {
        return EntityTag.of(editable(tenant).toString());
    }

    private Answer edit(Call call, TenantManagement.Seen seen) throws Telegram.Unreachable {
        if (!call.namesWhatItSaw()) {
            return Answer.refused(ApiRefusal.PRECONDITION_REQUIRED);
        }
        if (!call.saw(tag(seen.tenant()))) {
            return Answer.refused(ApiRefusal.CHANGED_MEANWHILE);
        }
        JsonNode wanted = MergePatch.applied(call.body(), editable(seen.tenant()));
        Field body = Field.in(wanted).only("name", "language");
        Optional<String> name = body.at("name").optionalText(Tenant.NAME_LIMIT);
        Optional<Locale> language = body.at("language").read(TenantHandlers::language, "unknown");
        if (!body.wrong().isEmpty()) {
            return Answer.invalid(body.wrong());
        }
        Optional<Tenant> after = doors.tenants()
                .edit(
                        call.person(),
                        seen.tenant().id(),
                        now -> Optional.of(now)
                                .filter(same -> call.saw(tag(same)))
                                .map(same -> same.named(name).speaking(language.orElseThrow())));
        return after.isPresent()
                ? shown(call, new TenantManagement.Seen(after.get(), Role.OWNER))
                : Answer.refused(ApiRefusal.CHANGED_MEANWHILE);
    }

    private static Optional<Locale> language(String tag) {
        return ApiTexts.LANGUAGES.stream()
                .filter(known -> known.toLanguageTag().equals(tag))
                .findFirst();
    }

    /// With the tenant goes everything that is kept about its owner.
    private Answer erase(Call call, TenantManagement.Seen seen) {
        doors.account().erase(call.person());
        doors.telegram().get().speak(call.person(), Optional.empty());
        return new Answer.Done();
    }
}
