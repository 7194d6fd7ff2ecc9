package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.eq;

import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.ChannelSecrets;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;

/// The sealed secrets of channels in the collection `secrets`.
final class MongoChannelSecrets implements ChannelSecrets {
    private final MongoCollection<Document> collection;

    MongoChannelSecrets(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<String> find(ChannelId channel) {
        return Optional.ofNullable(collection.find(eq("_id", channel.value())).first())
                .map(document -> document.getString("sealed"));
    }

    @Override
    public String keepFirst(ChannelId channel, String sealed) {
        return Writes.insertNew(collection, written(channel, sealed))
                ? sealed
                : find(channel).orElseThrow();
    }

    @Override
    public void replace(ChannelId channel, String sealed) {
        collection.replaceOne(eq("_id", channel.value()), written(channel, sealed), new ReplaceOptions().upsert(true));
    }

    @Override
    public void remove(ChannelId channel) {
        collection.deleteOne(eq("_id", channel.value()));
    }

    private static Document written(ChannelId channel, String sealed) {
        return new Document("_id", channel.value()).append("sealed", sealed);
    }
}
