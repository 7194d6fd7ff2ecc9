package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.lt;

import chat.k1te.tenant.Invitation;
import chat.k1te.tenant.Invitations;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.TenantId;
import com.mongodb.client.MongoCollection;
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
        return Writes.useCode(collection, codeHash, person, now).map(MongoInvitations::read);
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
