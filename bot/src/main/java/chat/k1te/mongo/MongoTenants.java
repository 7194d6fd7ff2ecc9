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

    private static Document written(Tenant tenant) {
        return new Document("_id", tenant.id().value())
                .append("bot", tenant.bot().value())
                .append("owner", tenant.owner().value())
                .append("language", tenant.language().toLanguageTag())
                .append("createdAt", tenant.createdAt());
    }

    private static Tenant read(Document document) {
        return new Tenant(
                new TenantId(document.getString("_id")),
                new BotId(document.getLong("bot")),
                new OperatorId(document.getLong("owner")),
                Locale.forLanguageTag(document.getString("language")),
                document.getDate("createdAt").toInstant());
    }

    @Override
    public void remove(TenantId id) {
        collection.deleteOne(eq("_id", id.value()));
    }
}
