package chat.k1te.webserver.api;

import chat.k1te.management.ChannelManagement;
import chat.k1te.management.Outcome;
import chat.k1te.telegram.Embed;
import chat.k1te.tenant.Avatars;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.WidgetRules;
import chat.k1te.webserver.files.FileType;
import chat.k1te.webserver.http.EntityTag;
import chat.k1te.webserver.http.MediaType;
import chat.k1te.webserver.widget.Looks;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a channel is known by: its picture in the heading, and the QR code of its own page.
final class FaceHandlers {
    private static final String AVATAR = "/api/channels/{id}/avatar";
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/webp");
    private static final int SMALLEST = 64;
    /// More a browser would only shrink, and a small file may unpack to a huge picture.
    private static final int LARGEST = 2048;

    private final ManagementDoors doors;
    private final Access<ChannelManagement.Seen> access;
    private final Embed embed;

    FaceHandlers(ManagementDoors doors, Access<ChannelManagement.Seen> access, Embed embed) {
        this.doors = doors;
        this.access = access;
        this.embed = embed;
    }

    List<Route> routes() {
        return List.of(
                Route.put(AVATAR, access.forManagers(this::show)),
                Route.delete(AVATAR, access.forManagers(this::takeAway)),
                Route.get(
                        "/api/channels/{id}/qr",
                        access.forTeam(
                                (_, seen) -> new Answer.Text(MediaType.SVG, QrSvg.of(embed.page(seen.channel()))))));
    }

    /// The picture is there before the channel names it, and others go only after that.
    private Answer show(Call call, ChannelManagement.Seen seen) {
        byte[] bytes = call.picture().bytes();
        FileType type = FileType.of(bytes, "");
        if (!TYPES.contains(type.mime())) {
            return Answer.refused(ApiRefusal.UNSUPPORTED_TYPE);
        }
        if (type.width() != type.height()) {
            return Answer.invalid(Map.of("avatar", "not-square"));
        }
        if (type.width() < SMALLEST || type.width() > LARGEST) {
            return Answer.invalid(Map.of("avatar", type.width() < SMALLEST ? "too-small" : "too-large"));
        }
        Avatars.Avatar avatar = new Avatars.Avatar(EntityTag.hash(bytes), type.mime(), bytes);
        doors.belongings().avatars().keep(seen.channel().id(), avatar);
        Outcome outcome = changed(call, seen, Optional.of(avatar.name()));
        if (outcome instanceof Outcome.Done(Channel after)) {
            doors.belongings().avatars().keepOnly(after.id(), avatar.name());
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            Looks.avatarOf(after, embed.base()).ifPresent(url -> json.put("avatar", url));
            return Answer.ok(json);
        }
        return ChannelHandlers.done(outcome);
    }

    private Answer takeAway(Call call, ChannelManagement.Seen seen) {
        Outcome outcome = changed(call, seen, Optional.empty());
        if (outcome instanceof Outcome.Done) {
            doors.belongings().avatars().removeOf(seen.channel().id());
        }
        return ChannelHandlers.done(outcome);
    }

    private Outcome changed(Call call, ChannelManagement.Seen seen, Optional<String> name) {
        return doors.channels().rule(call.person(), seen.channel().id(), rules -> with(rules, name));
    }

    private static ChannelRules with(ChannelRules rules, Optional<String> name) {
        WidgetRules widget = rules.widget();
        return rules.withWidget(widget.withLook(widget.look().withAvatar(name)));
    }
}
