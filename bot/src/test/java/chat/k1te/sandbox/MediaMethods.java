package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/// Messages with a file, places and people, and `getFile`.
final class MediaMethods {
    private static final int BIGGEST_DOWNLOAD = 20 << 20;

    private final World world;
    private final Posts posts;
    private final Access access;
    private final Sending sending;
    private final MediaFiles files;

    MediaMethods(Engine engine, Access access, Sending sending, MediaFiles files) {
        this.world = engine.world;
        this.posts = engine.posts;
        this.access = access;
        this.sending = sending;
        this.files = files;
    }

    Map<String, BotMethod> methods() {
        Map<String, BotMethod> methods = new HashMap<>();
        for (MediaKind kind : MediaKind.values()) methods.put(kind.method(), params -> send(params, kind));
        methods.remove(MediaKind.LIVE_PHOTO.method());
        methods.put("sendLocation", this::sendLocation);
        methods.put("sendVenue", this::sendVenue);
        methods.put("sendContact", this::sendContact);
        methods.put("getFile", this::getFile);
        return methods;
    }

    private JsonNode send(Params params, MediaKind kind) {
        ChatState chat = access.writable(params);
        return post(params, chat, kind.many, files.content(params, kind));
    }

    private JsonNode sendLocation(Params params) {
        ChatState chat = access.writable(params);
        int lives = params.integer("live_period", 0);
        double latitude = coordinate(params, "latitude");
        double longitude = coordinate(params, "longitude");
        ObjectNode content =
                lives > 0 ? Contents.liveLocation(latitude, longitude, lives) : Contents.location(latitude, longitude);
        return post(params, chat, "locations", content);
    }

    private JsonNode sendVenue(Params params) {
        ChatState chat = access.writable(params);
        ObjectNode content = Contents.venue(
                coordinate(params, "latitude"),
                coordinate(params, "longitude"),
                params.text("title").orElse(""),
                params.text("address").orElse(""));
        return post(params, chat, "locations", content);
    }

    private static double coordinate(Params params, String name) {
        return params.text(name)
                .filter(text -> text.matches("-?\\d{1,3}(\\.\\d+)?"))
                .map(Double::parseDouble)
                .orElseThrow(() -> Rejection.badRequest(name + " is empty"));
    }

    private JsonNode sendContact(Params params) {
        ChatState chat = access.writable(params);
        String phone = params.text("phone_number").orElseThrow(() -> Rejection.badRequest("phone number is empty"));
        ObjectNode content = Contents.contact(
                phone,
                params.text("first_name").orElse(""),
                params.text("last_name").orElse(""));
        return post(params, chat, "contacts", content);
    }

    private JsonNode post(Params params, ChatState chat, String what, ObjectNode content) {
        return posts.json(sending.send(params, chat, what, Draft.of(world.bot, content)));
    }

    private JsonNode getFile(Params params) {
        String id = params.text("file_id").orElseThrow(() -> Rejection.badRequest("file_id not specified"));
        StoredFile file = world.files.byId(id).orElseThrow(() -> Rejection.badRequest("invalid file_id"));
        if (file.size() > BIGGEST_DOWNLOAD) throw Rejection.badRequest("file is too big");
        world.files.link(file, world.now());
        return Media.identity(file).put("file_path", file.path());
    }
}
