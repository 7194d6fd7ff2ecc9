package chat.k1te.webserver.api;

import chat.k1te.management.ChannelManagement;
import chat.k1te.telegram.Embed;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.thread.ThreadCounts;
import chat.k1te.webserver.http.EntityTag;
import chat.k1te.webserver.widget.Looks;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Channels as the Mini App sees them.
record ChannelJson(Embed embed) {
    /// In a list.
    ObjectNode summary(ChannelManagement.Seen seen, ThreadCounts counts) {
        return head(seen)
                .put("name", seen.channel().name())
                .put("waiting", counts.waiting())
                .put("open", counts.open());
    }

    /// With all that can be edited.
    ObjectNode whole(ChannelManagement.Seen seen) {
        Channel channel = seen.channel();
        ObjectNode json = head(seen).put("createdAt", channel.createdAt().toString());
        json.putObject("embed")
                .put("script", embed.code(channel))
                .put("page", embed.page(channel))
                .put("server", embed.base());
        json.setAll(RulesJson.of(channel));
        Looks.avatarOf(channel, embed.base())
                .ifPresent(url -> json.withObject("/look").put("avatar", url));
        return json;
    }

    /// Of what can be edited: a new title of the group is no reason to refuse what somebody wrote.
    static EntityTag tag(Channel channel) {
        return EntityTag.of(RulesJson.of(channel).toString());
    }

    private static ObjectNode head(ChannelManagement.Seen seen) {
        Channel channel = seen.channel();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", channel.id().value())
                .put("tenant", channel.tenant().value())
                .put("role", Field.word(seen.role()))
                .put("key", channel.key().value())
                .put("state", state(channel));
        channel.trouble().ifPresent(code -> json.put("trouble", code));
        channel.group()
                .ifPresent(group ->
                        json.putObject("group").put("title", group.title()).put("kind", kind(group)));
        return json;
    }

    private static String state(Channel channel) {
        if (channel.group().isEmpty()) {
            return "not-connected";
        }
        if (channel.rules().paused()) {
            return "paused";
        }
        return channel.trouble().isPresent() ? "trouble" : "ok";
    }

    private static String kind(Group group) {
        if (group.id().value() > 0) {
            return "private";
        }
        return group.forum() ? "forum" : "group";
    }
}
