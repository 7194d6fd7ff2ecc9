package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.eq;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.GroupId;
import chat.k1te.thread.Placement;
import chat.k1te.thread.Placements;
import chat.k1te.thread.ThreadId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;

/// Placements in the collection `placements`.
public final class MongoPlacements implements Placements {
    private final MongoCollection<Document> collection;

    MongoPlacements(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public void keep(Placement placement) {
        String id = id(placement.bot(), placement.group(), placement.messageId());
        Document document = new Document("_id", id)
                .append("thread", placement.thread().value())
                .append("seqs", placement.seqs())
                .append("head", placement.head());
        collection.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Placement> find(BotId bot, GroupId group, int messageId) {
        return Optional.ofNullable(
                        collection.find(eq("_id", id(bot, group, messageId))).first())
                .map(document -> new Placement(
                        bot,
                        group,
                        messageId,
                        new ThreadId(document.getString("thread")),
                        document.getList("seqs", Long.class),
                        document.getString("head")));
    }

    private static String id(BotId bot, GroupId group, int messageId) {
        return bot + ":" + group + ":" + messageId;
    }

    @Override
    public void removeOf(ThreadId thread) {
        collection.deleteMany(eq("thread", thread.value()));
    }
}
