package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Text messages, copies, forwards and the "is typing" sign.
final class SendMethods {
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");
    private static final int ACTION_SECONDS = 5;

    private final World world;
    private final Posts posts;
    private final Access access;
    private final Sending sending;

    SendMethods(Engine engine, Access access, Sending sending) {
        this.world = engine.world;
        this.posts = engine.posts;
        this.access = access;
        this.sending = sending;
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "sendMessage", this::sendMessage,
                "copyMessage", this::copyMessage,
                "forwardMessage", this::forwardMessage,
                "sendChatAction", this::sendChatAction);
    }

    private JsonNode sendMessage(Params params) {
        String raw = params.text("text").orElseThrow(() -> Rejection.badRequest("message text is empty"));
        ChatState chat = access.writable(params);
        FormattedText text = TextRules.text(raw, params.text("parse_mode"), params.json("entities"));
        return posts.json(sending.send(params, chat, "text messages", Draft.text(world.bot, text)));
    }

    private JsonNode copyMessage(Params params) {
        ChatState chat = access.writable(params);
        MessageState source = source(params, "copy");
        if (source.isService()) throw Rejection.badRequest("message can't be copied");
        ObjectNode content = source.content().deepCopy();
        params.textOrEmpty("caption").filter(_ -> !content.has("text")).ifPresent(caption -> {
            content.remove("caption_entities");
            content.remove("caption");
            content.setAll(TextRules.caption(caption, params.text("parse_mode"), params.json("caption_entities"))
                    .content("caption", "caption_entities"));
        });
        MessageState copy = sending.send(params, chat, "text messages", Draft.of(world.bot, content));
        return Json.object().put("message_id", copy.id);
    }

    private JsonNode forwardMessage(Params params) {
        ChatState chat = access.writable(params);
        MessageState source = source(params, "forward");
        if (source.isService()) throw Rejection.badRequest("message can't be forwarded");
        Draft draft = Draft.of(world.bot, source.content().deepCopy()).with("forward_origin", Sending.origin(source));
        return posts.json(sending.send(params, chat, "text messages", draft));
    }

    private MessageState source(Params params, String verb) {
        ChatState from = access.known(params, "from_chat_id");
        return Optional.of(params.integer("message_id", 0))
                .flatMap(from::message)
                .orElseThrow(() -> Rejection.badRequest("message to " + verb + " not found"));
    }

    /// Answers `true` even for topics that are gone, as Telegram does.
    private JsonNode sendChatAction(Params params) {
        String action = params.text("action").orElse("");
        if (!ACTIONS.contains(action)) throw Rejection.badRequest("wrong parameter action in request");
        ChatState chat = access.writable(params);
        int topicId = params.integer("message_thread_id", 0);
        chat.typing =
                Optional.of(new ChatState.Typing(action, topicId, world.now().plusSeconds(ACTION_SECONDS)));
        return BooleanNode.TRUE;
    }
}
