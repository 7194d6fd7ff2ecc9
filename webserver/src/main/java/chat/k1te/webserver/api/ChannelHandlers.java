package chat.k1te.webserver.api;

import chat.k1te.management.ChannelManagement;
import chat.k1te.management.Outcome;
import chat.k1te.telegram.Embed;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.thread.ThreadCounts;
import chat.k1te.webserver.http.EntityTag;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The channels of a person: which there are, what has been decided for each, and their end.
final class ChannelHandlers {
    private static final String ONE = "/api/channels/{id}";

    private final ManagementDoors doors;
    private final Access<ChannelManagement.Seen> access;
    private final ChannelJson json;

    ChannelHandlers(ManagementDoors doors, Access<ChannelManagement.Seen> access, Embed embed) {
        this.doors = doors;
        this.access = access;
        this.json = new ChannelJson(embed);
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/channels", this::list),
                Route.get(ONE, access.forTeam((_, seen) -> shown(seen))),
                Route.patch(ONE, access.forManagers(this::edit)),
                Route.delete(ONE, access.forOwner(this::remove)).thatDestroys(),
                Route.delete(ONE + "/group", access.forManagers(this::disconnect)));
    }

    private Answer list(Call call) {
        Optional<Paging> paging = call.paging();
        if (paging.isEmpty()) {
            return Answer.refused(ApiRefusal.BAD_REQUEST);
        }
        List<ChannelManagement.Seen> all = doors.channels().seenBy(call.person());
        Map<ChannelId, ThreadCounts> counts = doors.belongings()
                .threads()
                .counts(all.stream().map(seen -> seen.channel().id()).toList());
        return Answer.ok(paging.get()
                .page(
                        all,
                        seen -> seen.channel().id().value(),
                        seen -> json.summary(
                                seen, counts.getOrDefault(seen.channel().id(), ThreadCounts.NONE))));
    }

    private Answer shown(ChannelManagement.Seen seen) {
        return Answer.ok(json.whole(seen), ChannelJson.tag(seen.channel()));
    }

    private Answer edit(Call call, ChannelManagement.Seen seen) {
        if (!call.namesWhatItSaw()) {
            return Answer.refused(ApiRefusal.PRECONDITION_REQUIRED);
        }
        EntityTag tag = ChannelJson.tag(seen.channel());
        if (!call.saw(tag)) {
            return Answer.refused(ApiRefusal.CHANGED_MEANWHILE);
        }
        JsonNode wanted = MergePatch.applied(call.body(), RulesJson.of(seen.channel()));
        Field body = Field.in(wanted);
        ChannelDraft draft = ChannelDraft.read(body);
        if (!body.wrong().isEmpty()) {
            return Answer.invalid(body.wrong());
        }
        return switch (doors.channels()
                .edit(
                        call.person(),
                        seen.channel().id(),
                        now -> Optional.of(now)
                                .filter(same -> ChannelJson.tag(same).equals(tag))
                                .map(draft::appliedTo))) {
            case Outcome.Done(Channel after) -> shown(new ChannelManagement.Seen(after, seen.role()));
            case Outcome.Refused(Outcome.Reason why) -> refused(why);
        };
    }

    private Answer disconnect(Call call, ChannelManagement.Seen seen) {
        return done(doors.channels().disconnect(call.person(), seen.channel().id()));
    }

    private Answer remove(Call call, ChannelManagement.Seen seen) {
        return done(doors.channels().remove(call.person(), seen.channel().id()));
    }

    static Answer done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> new Answer.Done();
            case Outcome.Refused(Outcome.Reason why) -> refused(why);
        };
    }

    private static Answer refused(Outcome.Reason why) {
        return switch (why) {
            case NO_SUCH_CHANNEL -> Answer.refused(ApiRefusal.NOT_FOUND);
            case CHANGED_MEANWHILE -> Answer.refused(ApiRefusal.CHANGED_MEANWHILE);
            case NAME_EMPTY -> Answer.invalid(Map.of("name", "required"));
            case NAME_TOO_LONG -> Answer.invalid(Map.of("name", "too-long"));
        };
    }
}
