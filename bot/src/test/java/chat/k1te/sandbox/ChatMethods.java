package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/// What a chat is, its pins and its invitation links.
final class ChatMethods {
    private final Engine engine;
    private final World world;
    private final Access access;
    private int links;

    ChatMethods(Engine engine, Access access) {
        this.engine = engine;
        this.world = engine.world;
        this.access = access;
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "getChat", this::getChat,
                "pinChatMessage", this::pinChatMessage,
                "unpinChatMessage", this::unpinChatMessage,
                "unpinAllChatMessages", this::unpinAllChatMessages,
                "exportChatInviteLink", this::exportChatInviteLink,
                "createChatInviteLink", this::createChatInviteLink,
                "leaveChat", this::leaveChat);
    }

    private JsonNode getChat(Params params) {
        ChatState chat = access.readable(params);
        ObjectNode json = chat.json().put("accent_color_id", 0).put("max_reaction_count", 11);
        json.set("accepted_gift_types", ChatState.acceptedGiftTypes());
        if (!chat.isPrivate()) {
            json.putObject("permissions")
                    .put("can_send_messages", chat.membersMayWrite)
                    .put("can_manage_topics", false);
        }
        if (!chat.inviteLink.isEmpty()) json.put("invite_link", chat.inviteLink);
        chat.pinned.ifPresent(message -> json.set("pinned_message", engine.posts.json(message)));
        return json;
    }

    private JsonNode pinChatMessage(Params params) {
        ChatState chat = pinnable(params);
        MessageState message = chat.message(params.integer("message_id", 0))
                .filter(found -> !found.isService())
                .orElseThrow(() -> Rejection.badRequest("message to pin not found"));
        engine.posts.pin(message, world.bot);
        return BooleanNode.TRUE;
    }

    private JsonNode unpinChatMessage(Params params) {
        ChatState chat = pinnable(params);
        int asked = params.integer("message_id", 0);
        if (asked == 0 || chat.pinned.filter(message -> message.id == asked).isPresent()) {
            chat.pinned = Optional.empty();
        }
        return BooleanNode.TRUE;
    }

    private JsonNode unpinAllChatMessages(Params params) {
        pinnable(params).pinned = Optional.empty();
        return BooleanNode.TRUE;
    }

    private ChatState pinnable(Params params) {
        ChatState chat = access.writable(params);
        if (!access.botMay(chat, Rights.PIN_MESSAGES)) {
            throw Rejection.badRequest("not enough rights to manage pinned messages in the chat");
        }
        return chat;
    }

    private JsonNode exportChatInviteLink(Params params) {
        ChatState chat = invitable(params);
        chat.inviteLink = newLink();
        return Json.MAPPER.getNodeFactory().textNode(chat.inviteLink);
    }

    private JsonNode createChatInviteLink(Params params) {
        ChatState chat = invitable(params);
        String link = newLink();
        chat.inviteLinks.put(link, params.has("member_limit") ? params.integer("member_limit", 0) : Integer.MAX_VALUE);
        ObjectNode json = Json.object()
                .put("invite_link", link)
                .put("creates_join_request", params.flag("creates_join_request"))
                .put("is_primary", false)
                .put("is_revoked", false);
        json.set("creator", world.bot.json());
        params.text("name").ifPresent(name -> json.put("name", name));
        if (params.has("expire_date")) json.put("expire_date", params.number("expire_date", 0));
        if (params.has("member_limit")) json.put("member_limit", params.integer("member_limit", 0));
        return json;
    }

    private ChatState invitable(Params params) {
        ChatState chat = access.writable(params);
        if (chat.isPrivate()) throw Rejection.badRequest("method is available only for groups and supergroups");
        access.requireRight(chat, Rights.INVITE_USERS, "manage chat invite link");
        return chat;
    }

    private String newLink() {
        return "https://t.me/+KiteSandbox%04d".formatted(++links);
    }

    private JsonNode leaveChat(Params params) {
        ChatState chat = access.writable(params);
        if (chat.isPrivate()) throw Rejection.badRequest("chat member status can't be changed in private chats");
        engine.members.set(chat, world.bot, world.bot, Membership.LEFT);
        return BooleanNode.TRUE;
    }
}
