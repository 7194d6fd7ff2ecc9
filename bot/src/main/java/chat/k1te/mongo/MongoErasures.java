package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.eq;

import chat.k1te.tenant.ChannelId;
import chat.k1te.thread.Erasures;
import chat.k1te.thread.ThreadId;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Channels and threads to be erased, in the collection `erasures`.
final class MongoErasures implements Erasures {
    private final MongoCollection<Document> collection;

    MongoErasures(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public void keep(Erasure erasure) {
        Document document = new Document("_id", id(erasure))
                .append("channel", erasure.channel().value())
                .append("at", erasure.at());
        erasure.thread().ifPresent(thread -> document.append("thread", thread.value()));
        boolean _ = Writes.insertNew(collection, document);
    }

    private static String id(Erasure erasure) {
        return erasure.channel() + erasure.thread().map(thread -> ":" + thread).orElse("");
    }

    @Override
    public List<Erasure> all() {
        return collection.find().map(MongoErasures::read).into(new ArrayList<>());
    }

    /// Older ones have their channel as their id only.
    private static Erasure read(Document document) {
        return new Erasure(
                new ChannelId(document.get("channel", document.getString("_id"))),
                Optional.ofNullable(document.getString("thread")).map(ThreadId::new),
                document.getDate("at").toInstant());
    }

    @Override
    public void done(Erasure erasure) {
        collection.deleteOne(eq("_id", id(erasure)));
    }
}
