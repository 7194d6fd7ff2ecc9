package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Buttons that ask a person for a chat (`request_chat`): in the keyboard of the private chat or prepared for a Mini
/// App. Guarded by the lock of its [World].
final class ChatRequests {
    private record Prepared(long userId, JsonNode request) {}

    private final World world;
    private final Members members;
    private final Posts posts;
    private final Migration migration;
    private final SequencedMap<String, Prepared> prepared = new LinkedHashMap<>();

    ChatRequests(World world, Members members, Posts posts, Migration migration) {
        this.world = world;
        this.members = members;
        this.posts = posts;
        this.migration = migration;
    }

    /// @return the id by which a Mini App names the button
    String prepare(long userId, JsonNode button) {
        String id = "kb" + (prepared.size() + 1) + "-" + userId;
        prepared.put(id, new Prepared(userId, button.path("request_chat")));
        return id;
    }

    /// What a Mini App's button asks for.
    Optional<JsonNode> prepared(User person, String preparedId) {
        return Optional.ofNullable(prepared.get(preparedId))
                .filter(button -> button.userId == person.id())
                .map(Prepared::request);
    }

    /// The pending request with this id: in the person's keyboard, else the newest prepared one.
    Optional<JsonNode> pending(User person, int requestId) {
        return inKeyboard(person, requestId)
                .or(() -> prepared.sequencedValues().reversed().stream()
                        .filter(button -> button.userId == person.id())
                        .map(Prepared::request)
                        .filter(request -> request.path("request_id").asInt() == requestId)
                        .findFirst());
    }

    private Optional<JsonNode> inKeyboard(User person, int requestId) {
        return inKeyboard(person, requestId, "request_chat");
    }

    private Optional<JsonNode> inKeyboard(User person, int requestId, String kind) {
        JsonNode rows = world.chat(person.id())
                .flatMap(chat -> chat.replyKeyboard)
                .map(keyboard -> keyboard.path("keyboard"))
                .orElseGet(Json::array);
        return StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(button -> button.path(kind))
                .filter(request ->
                        request.isObject() && request.path("request_id").asInt() == requestId)
                .findFirst();
    }

    /// The groups of this person that fit what is asked for.
    List<ChatState> suitable(User person, JsonNode request) {
        return world.chats().stream()
                .filter(chat -> !chat.isPrivate() && chat.migratedTo().isEmpty())
                .filter(chat -> fits(chat, chat.member(person.id()), request))
                .toList();
    }

    private static boolean fits(ChatState chat, Membership person, JsonNode request) {
        if (!person.isPresent() || request.path("chat_is_channel").asBoolean()) return false;
        JsonNode forum = request.path("chat_is_forum");
        if (forum.isBoolean() && forum.asBoolean() != chat.isForum()) return false;
        if (request.path("chat_is_created").asBoolean() && !person.equals(Membership.CREATOR)) return false;
        Set<String> wanted = Rights.of(request.path("user_administrator_rights"));
        return wanted.stream().allMatch(person::may);
    }

    /// The person picks `chat`: the bot is added with the rights the button names, then told in the private chat.
    void share(User person, JsonNode request, ChatState picked) {
        if (!suitable(person, request).contains(picked)) {
            throw new IllegalArgumentException("the picker does not offer this group: " + picked.title());
        }
        Set<String> rights = Rights.of(request.path("bot_administrator_rights"));
        ChatState chat = rights.isEmpty() ? picked : migration.supergroupOf(picked, person);
        Membership bot = chat.member(world.bot.id());
        if (!rights.isEmpty()) {
            rights.addAll(bot.rights());
            members.promoteBot(chat, person, rights);
        } else if (request.path("bot_is_member").asBoolean() && !bot.isPresent()) {
            members.set(chat, person, world.bot, Membership.MEMBER);
        }
        ObjectNode shared = Json.object()
                .put("request_id", request.path("request_id").asInt())
                .put("chat_id", chat.id);
        if (request.path("request_title").asBoolean()) shared.put("title", chat.title());
        posts.post(world.privateChat(person), Draft.service(person, "chat_shared", shared));
    }

    /// The person picks others.
    void shareUsers(User person, int requestId, List<User> picked) {
        JsonNode request = inKeyboard(person, requestId, "request_users")
                .orElseThrow(() -> new IllegalStateException("no button asks for people with id " + requestId));
        if (picked.size() > request.path("max_quantity").asInt(1)) {
            throw new IllegalArgumentException("the picker does not offer so many");
        }
        ObjectNode shared = Json.object().put("request_id", requestId);
        ArrayNode users = shared.putArray("users");
        for (User each : picked) {
            ObjectNode user = users.addObject().put("user_id", each.id());
            if (request.path("request_name").asBoolean()) user.put("first_name", each.firstName());
        }
        posts.post(world.privateChat(person), Draft.service(person, "users_shared", shared));
    }
}
