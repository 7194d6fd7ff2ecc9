package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import chat.k1te.tenant.Invitation;
import chat.k1te.tenant.Invitations;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.TenantId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;

/// Invitations in the collection `invitations`.
final class MongoInvitations implements Invitations {
    private final MongoCollection<Document> collection;

    MongoInvitations(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public void keep(Invitation invitation) {
        boolean _ = Writes.insertNew(
                collection,
                new Document("_id", invitation.codeHash())
                        .append("tenant", invitation.tenant().value())
                        .append("role", invitation.role().name().toLowerCase(Locale.ROOT))
                        .append("madeBy", invitation.madeBy().value())
                        .append("expiresAt", invitation.expiresAt()));
    }

    @Override
    public Optional<Invitation> use(String codeHash, OperatorId person, Instant now) {
        var _ = collection.updateOne(
                and(eq("_id", codeHash), gt("expiresAt", now), exists("usedBy", false)),
                Updates.combine(Updates.set("usedBy", person.value()), Updates.set("usedAt", now)));
        return Optional.ofNullable(collection
                        .find(and(eq("_id", codeHash), gt("expiresAt", now), eq("usedBy", person.value())))
                        .first())
                .map(MongoInvitations::read);
    }

    @Override
    public void forget(Instant before) {
        collection.deleteMany(lt("expiresAt", before));
    }

    private static Invitation read(Document document) {
        return new Invitation(
                document.getString("_id"),
                new TenantId(document.getString("tenant")),
                MongoOperators.role(document),
                new OperatorId(document.getLong("madeBy")),
                document.getDate("expiresAt").toInstant(),
                Optional.ofNullable(document.getLong("usedBy"))
                        .map(user -> new Invitation.Use(
                                new OperatorId(user), document.getDate("usedAt").toInstant())));
    }
}
