package chat.k1te.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/// The two writes that all stores are made of.
///
/// Filters over several fields are written as plain documents here and in the stores: what `Filters.and` makes of them
/// means the same, but the embedded server does not see an index in it.
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
                        .replaceOne(new Document("_id", next.get("_id")).append("version", version - 1), next)
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
