package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Presses of inline buttons and the bot's answers to them. Guarded by the lock of its [World].
final class Callbacks {
    private static final Duration ANSWERABLE = Duration.ofSeconds(60);

    private final World world;
    private final Updates updates;
    private final Posts posts;
    private final Map<String, Instant> pressedAt = new HashMap<>();
    private final Map<String, ObjectNode> answers = new HashMap<>();
    private long count;

    Callbacks(World world, Updates updates, Posts posts) {
        this.world = world;
        this.updates = updates;
        this.posts = posts;
    }

    /// @return the id of the query
    String press(User by, MessageState message, String data) {
        String id = Long.toString(4_382_000_000_000_000L + count++);
        pressedAt.put(id, world.now());
        ObjectNode json = Json.object().put("id", id);
        json.set("from", by.json());
        json.set("message", message.isDeleted() ? MessageJson.inaccessible(message) : posts.json(message));
        json.put("chat_instance", Long.toString(message.chat.id * 31)).put("data", data);
        updates.offer("callback_query", json);
        return id;
    }

    void answer(String id, String text, boolean showAlert, String url) {
        boolean tooLate = Optional.ofNullable(pressedAt.get(id))
                .filter(at -> Duration.between(at, world.now()).compareTo(ANSWERABLE) <= 0)
                .isEmpty();
        if (tooLate) {
            throw Rejection.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        if (text.codePointCount(0, text.length()) > 200) throw Rejection.badRequest("MESSAGE_TOO_LONG");
        answers.put(
                id, Json.object().put("text", text).put("show_alert", showAlert).put("url", url));
    }

    Optional<ObjectNode> answerTo(String id) {
        return Optional.ofNullable(answers.get(id));
    }
}
