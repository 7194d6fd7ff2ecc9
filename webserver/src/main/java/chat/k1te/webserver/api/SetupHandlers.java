package chat.k1te.webserver.api;

import chat.k1te.management.ChannelManagement;
import chat.k1te.management.ChannelSetup;
import chat.k1te.management.Telegram;
import chat.k1te.management.TenantManagement;
import chat.k1te.telegram.Embed;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.thread.Posting;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.ThreadCounts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// From the wish for a channel to one that is answered: made, bound to a group, looked at, tried.
final class SetupHandlers {
    private static final String ONE = "/api/channels/{id}";
    private static final int LONGEST_ID = 64;

    private final ManagementDoors doors;
    private final Access<ChannelManagement.Seen> access;
    private final ChannelJson json;

    SetupHandlers(ManagementDoors doors, Access<ChannelManagement.Seen> access, Embed embed) {
        this.doors = doors;
        this.access = access;
        this.json = new ChannelJson(embed);
    }

    List<Route> routes() {
        return List.of(
                Route.post("/api/channels", this::create),
                Route.post(ONE + "/pick", access.forManagers(this::pick)),
                Route.act(ONE + "/here", access.forManagers(this::answerHere)),
                Route.get(ONE + "/check", access.forTeam(this::check)),
                Route.act(ONE + "/test", access.forManagers(this::test)));
    }

    private Answer create(Call call) throws Telegram.Unreachable, InterruptedException {
        Field body = Field.in(call.body()).only("name", "tenant", "request");
        Optional<String> name = body.at("name").text(Channel.NAME_LIMIT);
        Optional<String> id = body.at("tenant").optionalText(LONGEST_ID);
        int request = body.at("request").number(1, Integer.MAX_VALUE);
        if (!body.wrong().isEmpty()) {
            return Answer.invalid(body.wrong());
        }
        TenantManagement.Seen seen;
        if (id.isPresent()) {
            Optional<TenantManagement.Seen> found = doors.tenants().look(call.person(), new TenantId(id.get()));
            if (found.isEmpty()) {
                return Answer.refused(ApiRefusal.NOT_FOUND);
            }
            if (!found.get().role().mayManage()) {
                return Answer.refused(ApiRefusal.FORBIDDEN);
            }
            seen = found.get();
        } else {
            Tenant own = doors.setup().tenant(call.person(), call.language());
            seen = new TenantManagement.Seen(own, Role.OWNER);
        }
        ChannelSetup.Asked asked = doors.setup().askFor(seen.tenant(), call.person(), name.orElseThrow(), request);
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        made.set("channel", json.summary(new ChannelManagement.Seen(asked.channel(), seen.role()), ThreadCounts.NONE));
        made.set("pick", picker(call, asked));
        return Answer.created(made);
    }

    private Answer pick(Call call, ChannelManagement.Seen seen) throws Telegram.Unreachable, InterruptedException {
        Field body = Field.in(call.body()).only("request");
        int request = body.at("request").number(1, Integer.MAX_VALUE);
        if (!body.wrong().isEmpty()) {
            return Answer.invalid(body.wrong());
        }
        return Answer.ok(picker(call, doors.setup().askAgain(call.person(), seen.channel(), request)));
    }

    private JsonNode picker(Call call, ChannelSetup.Asked asked) throws Telegram.Unreachable, InterruptedException {
        Telegram.Picker picker = doors.telegram().get().picker(call.person(), asked, call.language());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        picker.prepared().ifPresent(id -> node.put("prepared", id));
        return node.put("link", picker.link()).put("number", asked.number());
    }

    /// The bot says so first: only where it may write can it be answered.
    private Answer answerHere(Call call, ChannelManagement.Seen seen)
            throws Telegram.Unreachable, InterruptedException {
        Optional<Group> chat = doors.telegram().get().privateChat(call.person(), seen.channel(), call.language());
        if (chat.isEmpty()) {
            return Answer.refused(ApiRefusal.OPEN_THE_BOT_FIRST);
        }
        Channel bound = doors.setup().bind(seen.channel(), chat.get());
        return Answer.ok(json.whole(new ChannelManagement.Seen(bound, seen.role())), ChannelJson.tag(bound));
    }

    private Answer check(Call call, ChannelManagement.Seen seen) throws Telegram.Unreachable, InterruptedException {
        Optional<Group> group = seen.channel().group();
        if (group.isEmpty()) {
            return Answer.refused(ApiRefusal.NOT_CONNECTED);
        }
        Telegram.Report report = doors.telegram().get().look(group.get().id(), call.language());
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("fit", report.fit());
        ArrayNode points = node.putArray("points");
        for (Telegram.Report.Point point : report.points()) {
            ObjectNode one = points.addObject()
                    .put("code", point.code())
                    .put("well", point.well())
                    .put("text", point.text());
            point.mend().ifPresent(how -> one.put("mend", how));
        }
        report.mendLink().ifPresent(link -> node.put("mendLink", link));
        return Answer.ok(node);
    }

    private Answer test(Call call, ChannelManagement.Seen seen) throws Telegram.Unreachable {
        if (seen.channel().group().isEmpty()) {
            return Answer.refused(ApiRefusal.NOT_CONNECTED);
        }
        return switch (doors.telegram().get().test(seen.channel(), call.language())) {
            case Posting.Accepted _, Posting.Repeated _ -> new Answer.Done();
            case Posting.Refused(Refusal why) -> {
                if (why != Refusal.PAUSED) {
                    throw new IllegalStateException("a test message is refused: " + why.code());
                }
                yield Answer.refused(ApiRefusal.PAUSED);
            }
        };
    }
}
