package chat.k1te.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/// The two writes that all stores are made of.
final class Writes {
    private Writes() {}

    /// Inserts, unless a document with the same unique key is there.
    static boolean insertNew(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            return isDuplicate(e);
        }
    }

    /// Replaces exactly the version before that of `next`; version 1 is inserted.
    static boolean saveVersion(MongoCollection<Document> collection, Document next) {
        long version = next.getLong("version");
        if (version == 1) {
            return insertNew(collection, next);
        }
        return collection
                        .replaceOne(
                                Filters.and(Filters.eq("_id", next.get("_id")), Filters.eq("version", version - 1)),
                                next)
                        .getMatchedCount()
                == 1;
    }

    private static boolean isDuplicate(MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw e;
        }
        return false;
    }
}
