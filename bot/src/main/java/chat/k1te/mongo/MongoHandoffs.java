package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.lt;

import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Handoff;
import chat.k1te.thread.Handoffs;
import chat.k1te.thread.ThreadId;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/// Handoffs in the collection `handoffs`.
final class MongoHandoffs implements Handoffs {
    private final MongoCollection<Document> collection;

    MongoHandoffs(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public void keep(Handoff handoff) {
        boolean _ = Writes.insertNew(
                collection,
                new Document("_id", handoff.codeHash())
                        .append("thread", handoff.thread().value())
                        .append("expiresAt", handoff.expiresAt()));
    }

    @Override
    public Optional<ThreadId> use(String codeHash, OperatorId user, Instant now) {
        return Writes.useCode(collection, codeHash, user, now)
                .map(document -> new ThreadId(document.getString("thread")));
    }

    @Override
    public void forget(Instant before) {
        collection.deleteMany(lt("expiresAt", before));
    }
}
