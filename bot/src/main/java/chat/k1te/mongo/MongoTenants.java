package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.tenant.Tenants;
import com.mongodb.client.MongoCollection;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;

/// Tenants in the collection `tenants`.
public final class MongoTenants implements Tenants {
    private final MongoCollection<Document> collection;

    MongoTenants(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(collection.find(eq("_id", id.value())).first())
                .map(MongoTenants::read);
    }

    @Override
    public Optional<Tenant> findByOwner(BotId bot, OperatorId owner) {
        return Optional.ofNullable(collection
                        .find(new Document("bot", bot.value()).append("owner", owner.value()))
                        .first())
                .map(MongoTenants::read);
    }

    @Override
    public Optional<Tenant> first(BotId bot) {
        return Optional.ofNullable(collection
                        .find(eq("bot", bot.value()))
                        .sort(ascending("createdAt"))
                        .first())
                .map(MongoTenants::read);
    }

    @Override
    public Tenant keep(Tenant tenant) {
        return findByOwner(tenant.bot(), tenant.owner()).orElseGet(() -> insert(tenant));
    }

    private Tenant insert(Tenant tenant) {
        if (Writes.insertNew(collection, written(tenant))) {
            return tenant;
        }
        return findByOwner(tenant.bot(), tenant.owner()).orElseThrow();
    }

    @Override
    public boolean replace(Tenant read, Tenant next) {
        // A filter for null is met by what is missing.
        Document before = new Document("_id", read.id().value())
                .append("language", read.language().toLanguageTag())
                .append("name", read.name().orElse(null));
        return collection.replaceOne(before, written(next)).getMatchedCount() == 1;
    }

    private static Document written(Tenant tenant) {
        Document document = new Document("_id", tenant.id().value())
                .append("bot", tenant.bot().value())
                .append("owner", tenant.owner().value())
                .append("language", tenant.language().toLanguageTag())
                .append("createdAt", tenant.createdAt());
        tenant.name().ifPresent(name -> document.append("name", name));
        return document;
    }

    private static Tenant read(Document document) {
        return new Tenant(
                new TenantId(document.getString("_id")),
                new BotId(document.getLong("bot")),
                new OperatorId(document.getLong("owner")),
                Optional.ofNullable(document.getString("name")),
                Locale.forLanguageTag(document.getString("language")),
                document.getDate("createdAt").toInstant());
    }

    @Override
    public void remove(TenantId id) {
        collection.deleteOne(eq("_id", id.value()));
    }
}
