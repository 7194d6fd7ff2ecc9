package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import chat.k1te.tenant.OperatorId;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/// The writes that all stores are made of.
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

    /// Uses the single-use code with this hash for `user`, unless it has expired or somebody else has used it.
    ///
    /// @return its document, also when this user has used it before
    static Optional<Document> useCode(MongoCollection<Document> codes, String hash, OperatorId user, Instant now) {
        var _ = codes.updateOne(
                and(eq("_id", hash), gt("expiresAt", now), exists("usedBy", false)),
                Updates.combine(Updates.set("usedBy", user.value()), Updates.set("usedAt", now)));
        return Optional.ofNullable(codes.find(and(eq("_id", hash), gt("expiresAt", now), eq("usedBy", user.value())))
                .first());
    }

    private static boolean isDuplicate(MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw e;
        }
        return false;
    }
}
