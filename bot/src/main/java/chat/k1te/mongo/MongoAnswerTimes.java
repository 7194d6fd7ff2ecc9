package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.eq;

import chat.k1te.tenant.ChannelId;
import chat.k1te.thread.AnswerTimes;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

/// The latest answer times of each channel in the collection `answertimes`.
final class MongoAnswerTimes implements AnswerTimes {
    private final MongoCollection<Document> collection;

    MongoAnswerTimes(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public void add(ChannelId channel, Duration waited) {
        List<Long> before = latest(channel);
        List<Long> after = Stream.concat(before.stream(), Stream.of(waited.toSeconds()))
                .skip(Math.max(0, before.size() + 1 - KEPT))
                .toList();
        collection.replaceOne(
                eq("_id", channel.value()),
                new Document("_id", channel.value()).append("seconds", after),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Duration> usual(ChannelId channel) {
        List<Long> sorted = latest(channel).stream().sorted().toList();
        return sorted.size() < ENOUGH
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(sorted.get(sorted.size() / 2)));
    }

    private List<Long> latest(ChannelId channel) {
        Document document = collection.find(eq("_id", channel.value())).first();
        return document == null ? List.of() : document.getList("seconds", Long.class);
    }

    @Override
    public void remove(ChannelId channel) {
        collection.deleteOne(eq("_id", channel.value()));
    }
}
