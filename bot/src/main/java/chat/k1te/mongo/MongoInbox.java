package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import chat.k1te.relay.Inbox;
import chat.k1te.relay.InboxEntry;
import chat.k1te.tenant.BotId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/// The inbox in the collections `inbox` (what waits), `settled` (numbers of what was handled) and `quarantine`.
public final class MongoInbox implements Inbox {
    private final MongoCollection<Document> waiting;
    private final MongoCollection<Document> settled;
    private final MongoCollection<Document> quarantine;

    MongoInbox(
            MongoCollection<Document> waiting,
            MongoCollection<Document> settled,
            MongoCollection<Document> quarantine) {
        this.waiting = waiting;
        this.settled = settled;
        this.quarantine = quarantine;
    }

    @Override
    public int accept(List<InboxEntry> entries) {
        Set<String> known = new HashSet<>();
        settled.find(in("_id", entries.stream().map(MongoInbox::id).toList()))
                .map(document -> document.getString("_id"))
                .into(known);
        int accepted = 0;
        for (InboxEntry entry : entries) {
            if (!known.contains(id(entry)) && Writes.insertNew(waiting, written(entry))) {
                accepted++;
            }
        }
        return accepted;
    }

    @Override
    public List<InboxEntry> waiting(BotId bot, int limit) {
        return waiting.find(eq("bot", bot.value()))
                .sort(Sorts.ascending("receivedAt", "update"))
                .limit(limit)
                .map(MongoInbox::read)
                .into(new ArrayList<>());
    }

    /// Its number is noted before it leaves the queue: dying in between, it is handled twice rather than accepted
    /// again.
    @Override
    public void settle(InboxEntry entry) {
        Document note = new Document("_id", id(entry)).append("at", entry.receivedAt());
        boolean _ = Writes.insertNew(settled, note);
        waiting.deleteOne(eq("_id", id(entry)));
    }

    @Override
    public void bury(InboxEntry entry, String reason) {
        Document document = written(entry).append("reason", reason);
        quarantine.replaceOne(eq("_id", id(entry)), document, new ReplaceOptions().upsert(true));
        settle(entry);
    }

    @Override
    public void forget(Instant before) {
        settled.deleteMany(lt("at", before));
    }

    private static String id(InboxEntry entry) {
        return entry.bot() + ":" + entry.updateId();
    }

    private static Document written(InboxEntry entry) {
        return new Document("_id", id(entry))
                .append("bot", entry.bot().value())
                .append("update", entry.updateId())
                .append("chat", entry.chatId())
                .append("json", entry.json())
                .append("receivedAt", entry.receivedAt());
    }

    private static InboxEntry read(Document document) {
        return new InboxEntry(
                new BotId(document.getLong("bot")),
                document.getLong("update"),
                document.getLong("chat"),
                document.getString("json"),
                document.getDate("receivedAt").toInstant());
    }
}
