package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.eq;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Operators;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.TenantId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The people of the teams in the collection `operators`.
final class MongoOperators implements Operators {
    private final MongoCollection<Document> collection;

    MongoOperators(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<Operator> find(TenantId tenant, OperatorId user) {
        return Optional.ofNullable(collection.find(eq("_id", id(tenant, user))).first())
                .map(MongoOperators::read);
    }

    @Override
    public List<Operator> ofTenant(TenantId tenant) {
        return many(eq("tenant", tenant.value()));
    }

    @Override
    public List<Operator> ofUser(BotId bot, OperatorId user) {
        return many(new Document("bot", bot.value()).append("user", user.value()));
    }

    @Override
    public void keep(Operator operator) {
        Document document = new Document("_id", id(operator.tenant(), operator.user()))
                .append("tenant", operator.tenant().value())
                .append("bot", operator.bot().value())
                .append("user", operator.user().value())
                .append("name", operator.name())
                .append("role", operator.role().name().toLowerCase(Locale.ROOT))
                .append("since", operator.since());
        operator.removedAt().ifPresent(at -> document.append("removedAt", at));
        collection.replaceOne(eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
    }

    private List<Operator> many(Bson filter) {
        return collection
                .find(filter)
                .sort(Sorts.ascending("since"))
                .map(MongoOperators::read)
                .into(new ArrayList<>());
    }

    private static String id(TenantId tenant, OperatorId user) {
        return tenant + ":" + user;
    }

    private static Operator read(Document document) {
        return new Operator(
                new TenantId(document.getString("tenant")),
                new BotId(document.getLong("bot")),
                new OperatorId(document.getLong("user")),
                document.getString("name"),
                role(document),
                document.getDate("since").toInstant(),
                Optional.ofNullable(document.getDate("removedAt")).map(Date::toInstant));
    }

    static Role role(Document document) {
        return Role.valueOf(document.getString("role").toUpperCase(Locale.ROOT));
    }

    @Override
    public void removeOf(TenantId tenant) {
        collection.deleteMany(eq("tenant", tenant.value()));
    }
}
