package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Map;

/// The bot's reactions: one for a message, of those that Telegram has.
final class ReactionMethods {
    private final World world;
    private final Access access;

    ReactionMethods(Engine engine, Access access) {
        this.world = engine.world;
        this.access = access;
    }

    Map<String, BotMethod> methods() {
        return Map.of("setMessageReaction", this::setMessageReaction);
    }

    private JsonNode setMessageReaction(Params params) {
        ChatState chat = access.writable(params);
        MessageState message = firstOfAlbum(Access.message(params, chat, "react"));
        JsonNode reaction = params.json("reaction").orElseGet(Json::array);
        if (reaction.size() > 1) throw Rejection.badRequest("REACTIONS_TOO_MANY");
        if (message.isService()) throw Rejection.badRequest("REACTION_INVALID");
        String emoji = reaction.isEmpty() ? "" : allowedEmoji(chat, reaction.path(0));
        if (emoji.equals(message.reactions.getOrDefault(world.bot.id(), ""))) {
            throw Rejection.badRequest(Rejection.NOT_MODIFIED);
        }
        if (emoji.isEmpty()) message.reactions.remove(world.bot.id());
        else message.reactions.put(world.bot.id(), emoji);
        return BooleanNode.TRUE;
    }

    /// A reaction to any item of an album is given to its first one that is still there.
    private static MessageState firstOfAlbum(MessageState message) {
        if (message.albumId().isEmpty()) return message;
        return message.chat.messages.values().stream()
                .filter(other -> other.albumId().equals(message.albumId()) && !other.isDeleted())
                .findFirst()
                .orElse(message);
    }

    private static String allowedEmoji(ChatState chat, JsonNode reaction) {
        String emoji = reaction.path("emoji").asText();
        boolean allowed = reaction.path("type").asText().equals("emoji") && Reactions.ALLOWED.contains(emoji);
        if (!allowed) throw Rejection.badRequest("REACTION_INVALID");
        boolean here = chat.availableReactions.map(some -> some.contains(emoji)).orElse(true);
        if (!here) throw Rejection.badRequest("the reaction isn't available for the message");
        return emoji;
    }
}
