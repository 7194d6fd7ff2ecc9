package chat.k1te.mongo;

import chat.k1te.tenant.ChannelId;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadQuery;
import chat.k1te.thread.ThreadState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.BsonRegularExpression;
import org.bson.Document;

/// Queries for threads → filters. The first fields of each are those of the index for it.
final class ThreadFilters {
    /// Where words are looked for: what was said, below files, and the names of files.
    private static final List<String> SAID =
            List.of("recent.content.text", "recent.content.caption.text", "recent.content.name");

    private ThreadFilters() {}

    static Document of(ThreadQuery query) {
        Document filter = new Document("channel", anyOf(query.channels())).append("state", in(query.states()));
        List<Document> all = new ArrayList<>();
        switch (query.assigned()) {
            case ThreadQuery.Assigned.Anyhow() -> {}
            case ThreadQuery.Assigned.ToNobody() -> filter.append("assignee", new Document("$exists", false));
            case ThreadQuery.Assigned.To(var operator) -> filter.append("assignee.id", operator.value());
        }
        query.after().ifPresent(end -> {
            filter.append("changedAt", new Document("$lte", end.changedAt()));
            all.add(either(List.of(
                    new Document("changedAt", new Document("$lt", end.changedAt())),
                    new Document("_id", new Document("$lt", end.id().value())))));
        });
        query.search().ifPresent(search -> all.add(either(found(search))));
        return all.isEmpty() ? filter : filter.append("$and", all);
    }

    private static List<Document> found(ThreadQuery.Search search) {
        List<Document> found = new ArrayList<>(containing(search.words(), SAID));
        found.add(new Document(
                "_id",
                new Document(
                        "$in", search.orThese().stream().map(ThreadId::value).toList())));
        return found;
    }

    /// One for each field: it contains `words`, in upper or lower case.
    static List<Document> containing(String words, List<String> fields) {
        BsonRegularExpression anywhere = new BsonRegularExpression(Pattern.quote(words), "i");
        return fields.stream().map(field -> new Document(field, anywhere)).toList();
    }

    static Document anyOf(Collection<ChannelId> channels) {
        return new Document("$in", channels.stream().map(ChannelId::value).toList());
    }

    static Document in(Collection<ThreadState> states) {
        return new Document("$in", states.stream().map(ThreadDocuments::written).toList());
    }

    private static Document either(List<Document> filters) {
        return new Document("$or", filters);
    }
}
