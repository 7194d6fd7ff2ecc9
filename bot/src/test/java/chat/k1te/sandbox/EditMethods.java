package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Edits of messages that are there, and answers to buttons.
final class EditMethods {
    private final Engine engine;
    private final World world;
    private final Access access;
    private final Keyboards keyboards;

    private final MediaFiles files;

    EditMethods(Engine engine, Access access, MediaFiles files) {
        this.files = files;
        this.engine = engine;
        this.world = engine.world;
        this.access = access;
        this.keyboards = new Keyboards(world.options.is(SandboxOptions.Trait.ALLOW_HTTP));
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "editMessageText", this::editMessageText,
                "editMessageCaption", this::editMessageCaption,
                "editMessageMedia", this::editMessageMedia,
                "editMessageReplyMarkup", this::editMessageReplyMarkup,
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

    /// Puts another file, with its own caption, in the place of what there was.
    private JsonNode editMessageMedia(Params params) {
        MessageState message = editable(params);
        JsonNode input = params.json("media").orElseGet(Json::object);
        MediaKind kind = Arrays.stream(MediaKind.values())
                .filter(known -> known.field().equals(input.path("type").asText()))
                .findFirst()
                .orElseThrow(() -> Rejection.badRequest("invalid media type specified"));
        return edit(params, message, files.item(params, input, kind));
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
        MessageState message = Access.message(params, chat, "edit");
        if (!message.from().equals(world.bot) || message.isService()) {
            throw Rejection.badRequest("message can't be edited");
        }
        return message;
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
