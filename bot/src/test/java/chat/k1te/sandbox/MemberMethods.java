package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.Map;

/// Who is in a chat.
final class MemberMethods {
    private final World world;
    private final Members members;
    private final Access access;

    MemberMethods(Engine engine, Access access) {
        this.world = engine.world;
        this.members = engine.members;
        this.access = access;
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "getChatMember", this::getChatMember,
                "getChatAdministrators", this::getChatAdministrators,
                "getChatMemberCount", this::getChatMemberCount,
                "banChatMember", this::banChatMember,
                "unbanChatMember", this::unbanChatMember);
    }

    private JsonNode getChatMember(Params params) {
        ChatState chat = access.readable(params);
        User user = access.user(params);
        return chat.member(user.id()).json(user);
    }

    private JsonNode getChatAdministrators(Params params) {
        ChatState chat = group(params);
        ArrayNode list = Json.array();
        chat.members.forEach((id, member) -> {
            if (member.isAdministrator()) world.user(id).ifPresent(user -> list.add(member.json(user)));
        });
        return list;
    }

    private JsonNode getChatMemberCount(Params params) {
        ChatState chat = access.readable(params);
        return LongNode.valueOf(
                chat.members.values().stream().filter(Membership::isPresent).count());
    }

    private JsonNode banChatMember(Params params) {
        ChatState chat = restrictable(params);
        User user = access.user(params);
        Membership member = chat.member(user.id());
        if (member.status() == Membership.Status.CREATOR) throw Rejection.badRequest("can't remove chat owner");
        if (member.isAdministrator()) throw Rejection.badRequest("user is an administrator of the chat");
        members.set(chat, world.bot, user, Membership.KICKED);
        return BooleanNode.TRUE;
    }

    /// Without `only_if_banned` it also removes a member who was not banned, as Telegram does.
    private JsonNode unbanChatMember(Params params) {
        ChatState chat = restrictable(params);
        User user = access.user(params);
        Membership member = chat.member(user.id());
        boolean keep = params.flag("only_if_banned") && member.status() != Membership.Status.KICKED;
        if (!keep && !member.isAdministrator()) members.set(chat, world.bot, user, Membership.LEFT);
        return BooleanNode.TRUE;
    }

    private ChatState group(Params params) {
        ChatState chat = access.readable(params);
        if (chat.isPrivate()) throw Rejection.badRequest("there are no administrators in the private chat");
        return chat;
    }

    private ChatState restrictable(Params params) {
        ChatState chat = access.writable(params);
        if (chat.isPrivate()) throw Rejection.badRequest("chat member status can't be changed in private chats");
        access.requireRight(chat, Rights.RESTRICT_MEMBERS, "restrict/unrestrict chat member");
        return chat;
    }
}
