package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Messages said again elsewhere: as the bot's own, or with their origin.
final class CopyMethods {
    private static final int MOST_AT_ONCE = 100;
    private static final Set<String> NOT_COPIED = Set.of("paid_media", "invoice", "giveaway");
    private static final String CAPTION = "caption";
    private static final String CAPTION_ENTITIES = "caption_entities";

    private final Engine engine;
    private final World world;
    private final Access access;
    private final Sending sending;

    CopyMethods(Engine engine, Access access, Sending sending) {
        this.engine = engine;
        this.world = engine.world;
        this.access = access;
        this.sending = sending;
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "copyMessage",
                this::copyMessage,
                "forwardMessage",
                this::forwardMessage,
                "copyMessages",
                params -> many(params, true),
                "forwardMessages",
                params -> many(params, false));
    }

    private JsonNode copyMessage(Params params) {
        ChatState chat = access.writable(params);
        MessageState source = Access.message(params, access.known(params, "from_chat_id"), "copy");
        if (!isCopied(source)) throw Rejection.badRequest("message can't be copied");
        Draft copy = copy(source, false);
        ObjectNode content = copy.content();
        params.textOrEmpty(CAPTION).filter(_ -> !content.has("text")).ifPresent(caption -> {
            content.remove(Set.of(CAPTION, CAPTION_ENTITIES));
            content.setAll(TextRules.caption(caption, params.text("parse_mode"), params.json(CAPTION_ENTITIES))
                    .content(CAPTION, CAPTION_ENTITIES));
        });
        return Json.object().put("message_id", sending.send(params, chat, "text messages", copy).id);
    }

    private JsonNode forwardMessage(Params params) {
        ChatState chat = access.writable(params);
        MessageState source = Access.message(params, access.known(params, "from_chat_id"), "forward");
        if (source.isService()) throw Rejection.badRequest("message can't be forwarded");
        if (isProtected(source)) throw Rejection.badRequest("message has protected content and can't be forwarded");
        return engine.posts.json(sending.send(params, chat, "text messages", forward(source)));
    }

    /// What is missing or cannot go is passed over; albums stay albums.
    private JsonNode many(Params params, boolean copying) {
        ChatState chat = access.writable(params);
        List<MessageState> sources = sources(params, copying);
        engine.gate.take(chat.id, sources.size());
        Map<String, String> albums = new HashMap<>();
        ArrayNode ids = Json.array();
        for (MessageState source : sources) {
            Draft draft = copying ? copy(source, params.flag("remove_caption")) : forward(source);
            if (!source.albumId().isEmpty()) {
                String album = albums.computeIfAbsent(source.albumId(), _ -> world.nextAlbumId());
                draft = draft.with("media_group_id", TextNode.valueOf(album));
            }
            ids.addObject().put("message_id", sending.send(params, chat, "text messages", draft).id);
        }
        return ids;
    }

    private List<MessageState> sources(Params params, boolean copying) {
        ChatState from = access.known(params, "from_chat_id");
        JsonNode ids = params.json("message_ids").orElseGet(Json::array);
        if (ids.isEmpty()) throw Rejection.badRequest("message identifiers are not specified");
        if (ids.size() > MOST_AT_ONCE) throw Rejection.badRequest("too many message identifiers specified");
        List<MessageState> found = new ArrayList<>();
        int last = 0;
        for (JsonNode id : ids) {
            if (id.asInt() <= last) {
                throw Rejection.badRequest("message identifiers must be in a strictly increasing order");
            }
            last = id.asInt();
            from.message(last)
                    .filter(source -> copying ? isCopied(source) : !source.isService() && !isProtected(source))
                    .ifPresent(found::add);
        }
        String verb = copying ? "copy" : "forward";
        if (found.isEmpty()) throw Rejection.badRequest("message to " + verb + " not found");
        return found;
    }

    private Draft copy(MessageState source, boolean withoutCaption) {
        ObjectNode content = source.content().deepCopy();
        if (withoutCaption) content.remove(Set.of(CAPTION, CAPTION_ENTITIES));
        return Draft.of(world.bot, content);
    }

    private Draft forward(MessageState source) {
        return Draft.of(world.bot, source.content().deepCopy()).with(ForwardOrigin.fieldsOf(source));
    }

    private static boolean isCopied(MessageState source) {
        return !source.isService() && NOT_COPIED.stream().noneMatch(source::is);
    }

    private static boolean isProtected(MessageState source) {
        return source.draft.extra().path("has_protected_content").asBoolean();
    }
}
