package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Text messages and the "is typing" sign.
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
                "sendChatAction", this::sendChatAction);
    }

    private JsonNode sendMessage(Params params) {
        String raw = params.text("text").orElseThrow(() -> Rejection.badRequest("message text is empty"));
        ChatState chat = access.writable(params);
        FormattedText text = TextRules.text(raw, params.text("parse_mode"), params.json("entities"));
        return posts.json(sending.send(params, chat, "text messages", Draft.text(world.bot, text)));
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
