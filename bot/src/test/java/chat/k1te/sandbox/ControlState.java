package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Telegram as one person sees it, in one JSON object. Use it inside [World#read].
final class ControlState {
    private static final int MOST_MESSAGES = 200;

    private final Engine engine;
    private final World world;

    ControlState(Engine engine) {
        this.engine = engine;
        this.world = engine.world;
    }

    ObjectNode of(User me) {
        ObjectNode json = Json.object().put("version", world.version());
        json.set("me", me.json());
        json.set("bot", engine.profile.me(world.options));
        ArrayNode users = json.putArray("users");
        world.users().forEach(user -> users.add(user.json()));
        ArrayNode chats = json.putArray("chats");
        chats.add(chat(world.chat(me.id()).orElseGet(() -> unopened(me)), me));
        world.chats().stream()
                .filter(chat -> !chat.isPrivate() && chat.migratedTo().isEmpty())
                .filter(chat -> chat.member(me.id()).isPresent())
                .forEach(chat -> chats.add(chat(chat, me)));
        return json;
    }

    /// The private chat is there to be looked at before the first word.
    private static ChatState unopened(User me) {
        return new ChatState(me.id(), ChatType.PRIVATE, me.firstName(), false);
    }

    private ObjectNode chat(ChatState chat, User me) {
        ObjectNode json = Json.object()
                .put("id", chat.id)
                .put("type", chat.type.wire())
                .put("title", chat.isPrivate() ? world.bot.firstName() : chat.title())
                .put("is_forum", chat.isForum())
                .put("my_status", chat.member(me.id()).status().wire())
                .put("bot_status", chat.member(world.bot.id()).status().wire());
        json.set("commands", botIsIn(chat) ? engine.profile.commandsFor(chat, me) : Json.array());
        json.set("typing", typing(chat));
        json.set("reply_keyboard", chat.replyKeyboard.orElseGet(Json.MAPPER::nullNode));
        json.set("menu_button", engine.profile.menuButton(chat.isPrivate() ? chat.id : 0));
        ArrayNode topics = json.putArray("topics");
        chat.topics.values().stream()
                .filter(topic -> !topic.isDeleted())
                .forEach(topic -> topics.add(topic.look().put("id", topic.id).put("closed", topic.isClosed())));
        ArrayNode messages = json.putArray("messages");
        newest(chat).forEach(message -> messages.add(message(message)));
        return json;
    }

    private boolean botIsIn(ChatState chat) {
        return chat.isPrivate() || chat.member(world.bot.id()).isPresent();
    }

    private JsonNode typing(ChatState chat) {
        return chat.typing
                .filter(typing -> typing.until().isAfter(world.now()))
                .<JsonNode>map(typing -> Json.object()
                        .put("action", typing.action())
                        .put("topic", typing.topicId())
                        .put("until", typing.until().toEpochMilli()))
                .orElseGet(Json.MAPPER::nullNode);
    }

    private static List<MessageState> newest(ChatState chat) {
        List<MessageState> newest = new ArrayList<>();
        for (MessageState message : chat.messages.descendingMap().values()) {
            if (newest.size() == MOST_MESSAGES) break;
            if (!message.isDeleted()) newest.add(message);
        }
        return newest.reversed();
    }

    private ObjectNode message(MessageState message) {
        ObjectNode json = engine.posts
                .json(message)
                .put("topic", message.topicId)
                .put("edited", message.editedAt().isPresent());
        ArrayNode reactions = json.putArray("reactions");
        message.reactions.forEach((userId, given) -> Reactions.shown(given)
                .forEach(emoji -> reactions.addObject().put("emoji", emoji).put("user_id", userId)));
        addAddresses(json);
        return json;
    }

    /// Files and their thumbnails get the address at which the page can show them. Contents are shared, so this works
    /// on copies.
    private static void addAddresses(ObjectNode json) {
        for (MediaKind kind : MediaKind.values()) {
            if (!json.has(kind.field())) continue;
            JsonNode copy = json.path(kind.field()).deepCopy();
            if (copy.isArray()) copy.forEach(ControlState::addAddress);
            else addAddress(copy);
            json.set(kind.field(), copy);
        }
    }

    private static void addAddress(JsonNode file) {
        ((ObjectNode) file).put("url", "/sandbox/file/" + file.path("file_id").asText());
        if (file.has("thumbnail")) addAddress(file.path("thumbnail"));
    }
}
