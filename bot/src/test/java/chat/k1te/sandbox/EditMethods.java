package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Changes of messages that are there: edits, deletions, reactions, answers to buttons.
final class EditMethods {
    private static final Duration DELETABLE = Duration.ofHours(48);
    private static final int MOST_AT_ONCE = 100;

    private final Engine engine;
    private final World world;
    private final Access access;
    private final Keyboards keyboards;

    EditMethods(Engine engine, Access access) {
        this.engine = engine;
        this.world = engine.world;
        this.access = access;
        this.keyboards = new Keyboards(world.options.allowHttp());
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "editMessageText", this::editMessageText,
                "editMessageCaption", this::editMessageCaption,
                "editMessageReplyMarkup", this::editMessageReplyMarkup,
                "deleteMessage", this::deleteMessage,
                "deleteMessages", this::deleteMessages,
                "setMessageReaction", this::setMessageReaction,
                "answerCallbackQuery", this::answerCallbackQuery);
    }

    private JsonNode editMessageText(Params params) {
        MessageState message = editable(params);
        String raw = params.text("text").orElseThrow(() -> Rejection.badRequest("message text is empty"));
        if (!message.is("text")) throw Rejection.badRequest("there is no text in the message to edit");
        FormattedText text = TextRules.text(raw, params.text("parse_mode"), params.json("entities"));
        return edit(params, message, text.content("text", "entities"));
    }

    private JsonNode editMessageCaption(Params params) {
        MessageState message = editable(params);
        if (message.is("text")) throw Rejection.badRequest("there is no caption in the message to edit");
        FormattedText caption = TextRules.caption(
                params.text("caption").orElse(""), params.text("parse_mode"), params.json("caption_entities"));
        ObjectNode content = message.content().deepCopy();
        content.remove("caption");
        content.remove("caption_entities");
        content.setAll(caption.content("caption", "caption_entities"));
        return edit(params, message, content);
    }

    private JsonNode editMessageReplyMarkup(Params params) {
        MessageState message = editable(params);
        return edit(params, message, message.content());
    }

    /// A keyboard that is not given again goes.
    private JsonNode edit(Params params, MessageState message, ObjectNode content) {
        Optional<JsonNode> keyboard = keyboards
                .checked(params, message.chat)
                .filter(markup -> !markup.path("inline_keyboard").isEmpty());
        if (content.equals(message.content()) && keyboard.equals(message.inlineKeyboard())) {
            throw Rejection.badRequest(Rejection.NOT_MODIFIED);
        }
        engine.posts.edit(message, content, keyboard);
        return engine.posts.json(message);
    }

    private MessageState editable(Params params) {
        ChatState chat = access.writable(params);
        MessageState message = message(params, chat, "edit");
        if (!message.from().equals(world.bot) || message.isService()) {
            throw Rejection.badRequest("message can't be edited");
        }
        return message;
    }

    private static MessageState message(Params params, ChatState chat, String verb) {
        if (!params.has("message_id")) throw Rejection.badRequest("message identifier is not specified");
        return chat.message(params.integer("message_id", 0))
                .orElseThrow(() -> Rejection.badRequest("message to " + verb + " not found"));
    }

    private JsonNode deleteMessage(Params params) {
        ChatState chat = access.writable(params);
        MessageState message = message(params, chat, "delete");
        if (!isDeletable(message)) throw Rejection.badRequest("message can't be deleted");
        engine.posts.delete(message);
        return BooleanNode.TRUE;
    }

    private JsonNode deleteMessages(Params params) {
        ChatState chat = access.writable(params);
        JsonNode ids = params.json("message_ids").orElseGet(Json::array);
        if (ids.isEmpty()) throw Rejection.badRequest("message identifiers are not specified");
        if (ids.size() > MOST_AT_ONCE) throw Rejection.badRequest("too many message identifiers specified");
        ids.forEach(id -> chat.message(id.asInt()).filter(this::isDeletable).ifPresent(engine.posts::delete));
        return BooleanNode.TRUE;
    }

    private boolean isDeletable(MessageState message) {
        boolean permanent = message.is("forum_topic_created") || message.is("migrate_from_chat_id");
        if (permanent) return false;
        boolean recent = message.at.plus(DELETABLE).isAfter(world.now());
        if (message.chat.isPrivate()) return recent;
        boolean any = access.botMay(message.chat, Rights.DELETE_MESSAGES);
        return any || recent && message.from().equals(world.bot);
    }

    private JsonNode setMessageReaction(Params params) {
        ChatState chat = access.writable(params);
        MessageState message = message(params, chat, "react");
        JsonNode reaction = params.json("reaction").orElseGet(Json::array);
        if (reaction.size() > 1) throw Rejection.badRequest("REACTIONS_TOO_MANY");
        if (message.isService()) throw Rejection.badRequest("REACTION_INVALID");
        String emoji = reaction.isEmpty() ? "" : allowedEmoji(reaction.path(0));
        if (emoji.equals(message.reactions.getOrDefault(world.bot.id(), ""))) {
            throw Rejection.badRequest(Rejection.NOT_MODIFIED);
        }
        if (emoji.isEmpty()) message.reactions.remove(world.bot.id());
        else message.reactions.put(world.bot.id(), emoji);
        return BooleanNode.TRUE;
    }

    private static String allowedEmoji(JsonNode reaction) {
        String emoji = reaction.path("emoji").asText();
        boolean allowed = reaction.path("type").asText().equals("emoji") && Reactions.ALLOWED.contains(emoji);
        if (!allowed) throw Rejection.badRequest("REACTION_INVALID");
        return emoji;
    }

    private JsonNode answerCallbackQuery(Params params) {
        engine.callbacks.answer(
                params.text("callback_query_id").orElse(""),
                params.text("text").orElse(""),
                params.flag("show_alert"),
                params.text("url").orElse(""));
        return BooleanNode.TRUE;
    }
}
