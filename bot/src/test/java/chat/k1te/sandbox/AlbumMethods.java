package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// `sendMediaGroup`: many messages in one call, of which some may fail alone.
final class AlbumMethods {
    private static final int FEWEST = 2;
    private static final int MOST = 10;
    /// These go only with their like; the other kinds go together.
    private static final Set<MediaKind> UNMIXED = Set.of(MediaKind.DOCUMENT, MediaKind.AUDIO);

    private static final Set<MediaKind> ALLOWED =
            Set.of(MediaKind.PHOTO, MediaKind.VIDEO, MediaKind.DOCUMENT, MediaKind.AUDIO);

    private record Item(MediaKind kind, ObjectNode content) {}

    private final Engine engine;
    private final World world;
    private final Access access;
    private final Sending sending;
    private final MediaFiles files;

    AlbumMethods(Engine engine, Access access, Sending sending, MediaFiles files) {
        this.engine = engine;
        this.world = engine.world;
        this.access = access;
        this.sending = sending;
        this.files = files;
    }

    Map<String, BotMethod> methods() {
        return Map.of("sendMediaGroup", this::sendMediaGroup);
    }

    private JsonNode sendMediaGroup(Params params) {
        ChatState chat = access.writable(params);
        List<Item> items = items(params);
        access.requireSending(chat, items.getFirst().kind.many);
        Optional<Faults.AlbumFault> fault = engine.takeAlbumFault();
        String albumId = world.nextAlbumId();
        ArrayNode sent = Json.array();
        Map<Integer, Rejection> failed = new TreeMap<>();
        for (int number = 1; number <= items.size(); number++) {
            Item item = items.get(number - 1);
            try {
                failIfAsked(fault, number);
                engine.gate.take(chat.id, 1);
                Draft draft = Draft.of(world.bot, item.content).with("media_group_id", TextNode.valueOf(albumId));
                sent.add(engine.posts.json(sending.send(params, chat, item.kind.many, draft)));
            } catch (Rejection no) {
                failed.put(number, no);
            }
        }
        if (sent.isEmpty()) throw failed.values().iterator().next();
        failed.entrySet().stream().findFirst().ifPresent(first -> {
            throw partial(first.getKey(), first.getValue());
        });
        return sent;
    }

    private static void failIfAsked(Optional<Faults.AlbumFault> fault, int number) {
        fault.filter(asked -> asked.item() == number).ifPresent(asked -> {
            throw Rejection.tooManyRequests(asked.retryAfterSeconds());
        });
    }

    private static Rejection partial(int number, Rejection why) {
        return Rejection.badRequest(
                "failed to send message #" + number + " with the error message \"" + why.text() + "\"");
    }

    private List<Item> items(Params params) {
        JsonNode media = params.json("media").orElseGet(Json::array);
        if (!media.isArray()) throw Rejection.badRequest("expected an Array of InputMedia");
        if (media.size() < FEWEST) throw Rejection.badRequest("too few messages to send as an album");
        if (media.size() > MOST) throw Rejection.badRequest("too many messages to send as an album");
        List<Item> items = new ArrayList<>();
        for (JsonNode input : media) {
            MediaKind kind = kind(input);
            items.add(new Item(kind, files.item(params, input, kind)));
        }
        List<MediaKind> kinds = items.stream().map(Item::kind).distinct().toList();
        Optional<MediaKind> alone = kinds.stream().filter(UNMIXED::contains).findFirst();
        if (kinds.size() > 1 && alone.isPresent()) {
            throw Rejection.badRequest(alone.get().words() + " can't be mixed with other media types");
        }
        return items;
    }

    private static MediaKind kind(JsonNode input) {
        return Arrays.stream(MediaKind.values())
                .filter(kind -> kind.field().equals(input.path("type").asText()))
                .filter(ALLOWED::contains)
                .findFirst()
                .orElseThrow(() -> Rejection.badRequest("can't use the media of the specified type in the album"));
    }
}
