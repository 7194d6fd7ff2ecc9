package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.eq;

import chat.k1te.tenant.ChannelId;
import chat.k1te.thread.Erasures;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/// Channels to be erased, in the collection `erasures`.
final class MongoErasures implements Erasures {
    private final MongoCollection<Document> collection;

    MongoErasures(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public void keep(Erasure erasure) {
        boolean _ = Writes.insertNew(
                collection, new Document("_id", erasure.channel().value()).append("at", erasure.at()));
    }

    @Override
    public List<Erasure> all() {
        return collection
                .find()
                .map(document -> new Erasure(
                        new ChannelId(document.getString("_id")),
                        document.getDate("at").toInstant()))
                .into(new ArrayList<>());
    }

    @Override
    public void done(ChannelId channel) {
        collection.deleteOne(eq("_id", channel.value()));
    }
}
