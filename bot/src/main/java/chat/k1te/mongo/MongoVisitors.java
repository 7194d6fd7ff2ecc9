package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import chat.k1te.tenant.ChannelId;
import chat.k1te.thread.Page;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorDetails;
import chat.k1te.thread.VisitorId;
import chat.k1te.thread.Visitors;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Visitors in the collection `visitors`.
public final class MongoVisitors implements Visitors {
    private static final List<String> SEARCHED = List.of("details.name", "details.email", "page.url", "page.title");

    private final MongoCollection<Document> collection;

    MongoVisitors(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<Visitor> find(VisitorId id) {
        return Optional.ofNullable(collection.find(eq("_id", id.value())).first())
                .map(MongoVisitors::read);
    }

    @Override
    public Optional<Visitor> findByToken(String tokenHash) {
        return Optional.ofNullable(collection.find(eq("token", tokenHash)).first())
                .map(MongoVisitors::read);
    }

    @Override
    public List<Visitor> all(Collection<VisitorId> ids) {
        return collection
                .find(in("_id", ids.stream().map(VisitorId::value).toList()))
                .map(MongoVisitors::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<VisitorId> matching(Collection<ChannelId> channels, String words, int limit) {
        Document which = new Document("channel", ThreadFilters.anyOf(channels))
                .append("$or", ThreadFilters.containing(words, SEARCHED));
        return collection
                .find(which)
                .projection(new Document("_id", 1))
                .limit(limit)
                .map(document -> new VisitorId(document.getString("_id")))
                .into(new ArrayList<>());
    }

    @Override
    public void keep(Visitor visitor) {
        boolean _ = Writes.insertNew(collection, written(visitor));
    }

    @Override
    public void introduce(VisitorId id, VisitorDetails details) {
        collection.updateOne(eq("_id", id.value()), Updates.set("details", DetailsDocuments.written(details)));
    }

    private static Document written(Visitor visitor) {
        Page page = visitor.page();
        return new Document("_id", visitor.id().value())
                .append("channel", visitor.channel().value())
                .append("token", visitor.tokenHash())
                .append("language", visitor.language())
                .append(
                        "page",
                        new Document("url", page.url())
                                .append("title", page.title())
                                .append("referrer", page.referrer()))
                .append("userAgent", visitor.userAgent())
                .append("details", DetailsDocuments.written(visitor.details()))
                .append("createdAt", visitor.createdAt());
    }

    private static Visitor read(Document document) {
        Document page = document.get("page", Document.class);
        return new Visitor(
                new VisitorId(document.getString("_id")),
                new ChannelId(document.getString("channel")),
                document.getString("token"),
                document.getString("language"),
                new Page(page.getString("url"), page.getString("title"), page.getString("referrer")),
                document.getString("userAgent"),
                DetailsDocuments.read(document.get("details", new Document())),
                document.getDate("createdAt").toInstant());
    }

    @Override
    public void remove(VisitorId id) {
        collection.deleteOne(eq("_id", id.value()));
    }
}
