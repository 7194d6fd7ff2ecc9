package chat.k1te.mongo;

import chat.k1te.thread.Content;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Timeline;
import chat.k1te.thread.Timeline.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.bson.Document;

/// Documents of threads and messages, of which only what counts was read → timelines. A message that is in both places
/// counts once.
final class Timelines {
    /// Of a thread.
    static final Document OF_THREAD = new Document("seq", 1)
            .append("recent.seq", 1)
            .append("recent.at", 1)
            .append("recent.author.kind", 1)
            .append("recent.content.kind", 1)
            .append("recent.content.what", 1)
            .append("recent.content.rating.score", 1);
    /// Of an older message.
    static final Document OF_MESSAGE = new Document("_id", 0)
            .append("thread", 1)
            .append("seq", 1)
            .append("at", 1)
            .append("author.kind", 1)
            .append("content.kind", 1)
            .append("content.what", 1)
            .append("content.rating.score", 1);

    private final Map<String, NavigableMap<Long, Document>> messages = new HashMap<>();
    private final List<String> incomplete;

    Timelines(List<Document> threads) {
        incomplete = threads.stream()
                .filter(thread -> recent(thread).size() < thread.getLong("seq"))
                .map(thread -> thread.getString("_id"))
                .toList();
        for (Document thread : threads) {
            NavigableMap<Long, Document> bySeq = new TreeMap<>();
            recent(thread).forEach(message -> bySeq.put(message.getLong("seq"), message));
            messages.put(thread.getString("_id"), bySeq);
        }
    }

    private static List<Document> recent(Document thread) {
        return thread.getList("recent", Document.class);
    }

    /// The threads that have older messages beside those at hand.
    List<String> incomplete() {
        return incomplete;
    }

    void add(Document older) {
        messages.getOrDefault(older.getString("thread"), new TreeMap<>()).putIfAbsent(older.getLong("seq"), older);
    }

    List<Timeline> all() {
        return messages.entrySet().stream()
                .map(thread -> new Timeline(
                        new ThreadId(thread.getKey()),
                        thread.getValue().values().stream()
                                .flatMap(message -> moment(message).stream())
                                .toList()))
                .toList();
    }

    private static Optional<Moment> moment(Document message) {
        return kind(message).map(kind -> new Moment(message.getDate("at").toInstant(), kind, score(message)));
    }

    private static OptionalInt score(Document message) {
        Document rating = message.get("content", Document.class).get("rating", Document.class);
        return rating == null ? OptionalInt.empty() : OptionalInt.of(rating.getInteger("score"));
    }

    private static Optional<Moment.Kind> kind(Document message) {
        return switch (message.get("author", Document.class).getString("kind")) {
            case "visitor" -> Optional.of(Moment.Kind.VISITOR);
            case "operator" -> Optional.of(Moment.Kind.OPERATOR);
            default -> {
                Document content = message.get("content", Document.class);
                yield content.getString("kind").equals("event")
                        ? Moment.of(Content.Event.What.valueOf(
                                content.getString("what").toUpperCase(Locale.ROOT)))
                        : Optional.empty();
            }
        };
    }
}
