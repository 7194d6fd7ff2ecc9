package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import chat.k1te.thread.Message;
import chat.k1te.thread.Messages;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Timeline;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Older messages in the collection `messages`.
public final class MongoMessages implements Messages {
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    MongoMessages(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /// Nearly always all of them are new, and an insert is the one write that the embedded server finds its place for
    /// without reading the whole collection.
    @Override
    public void keep(ThreadId thread, List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<Document> documents =
                messages.stream().map(message -> written(thread, message)).toList();
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCode() != DUPLICATE_KEY) {
                    throw e;
                }
                replaceOlder(documents.get(error.getIndex()));
            }
        }
    }

    private void replaceOlder(Document document) {
        collection.replaceOne(and(eq("_id", document.getString("_id")), lte("rev", document.getLong("rev"))), document);
    }

    @Override
    public List<Message> after(ThreadId thread, long rev, int limit) {
        return collection
                .find(and(eq("thread", thread.value()), gt("rev", rev)))
                .sort(Sorts.ascending("rev"))
                .limit(limit)
                .map(MessageDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Message> at(ThreadId thread, Collection<Long> seqs) {
        List<String> ids = seqs.stream().map(seq -> id(thread, seq)).toList();
        return collection.find(in("_id", ids)).map(MessageDocuments::read).into(new ArrayList<>());
    }

    @Override
    public Optional<Message> of(ThreadId thread, Source source) {
        return Optional.ofNullable(collection
                        .find(new Document("thread", thread.value()).append("source", MessageDocuments.written(source)))
                        .first())
                .map(MessageDocuments::read);
    }

    /// @param threads with the fields of [Timelines#OF_THREAD]
    List<Timeline> timelines(List<Document> threads) {
        Timelines timelines = new Timelines(threads);
        if (!timelines.incomplete().isEmpty()) {
            collection
                    .find(in("thread", timelines.incomplete()))
                    .projection(Timelines.OF_MESSAGE)
                    .forEach(timelines::add);
        }
        return timelines.all();
    }

    private static String id(ThreadId thread, long seq) {
        return thread + ":" + seq;
    }

    private static Document written(ThreadId thread, Message message) {
        Document document = new Document("_id", id(thread, message.seq())).append("thread", thread.value());
        document.putAll(MessageDocuments.written(message));
        return document;
    }

    @Override
    public void removeOf(ThreadId thread) {
        collection.deleteMany(eq("thread", thread.value()));
    }
}
