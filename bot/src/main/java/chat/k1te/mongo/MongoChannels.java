package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.ChannelKey;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.GroupRequest;
import chat.k1te.tenant.TenantId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Channels in the collection `channels`.
public final class MongoChannels implements Channels {
    private final MongoCollection<Document> collection;

    MongoChannels(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return one(eq("_id", id.value()));
    }

    @Override
    public Optional<Channel> findOf(TenantId tenant, ChannelId id) {
        return one(and(eq("_id", id.value()), eq("tenant", tenant.value())));
    }

    @Override
    public Optional<Channel> findByKey(ChannelKey key) {
        return one(eq("key", key.value()));
    }

    @Override
    public Optional<Channel> findByRequest(TenantId tenant, int number) {
        return one(new Document("tenant", tenant.value()).append("request.number", number));
    }

    @Override
    public Optional<Channel> findByCode(String codeHash) {
        return one(eq("request.code", codeHash));
    }

    @Override
    public List<Channel> ofGroup(BotId bot, GroupId group) {
        return many(new Document("bot", bot.value()).append("group.id", group.value()));
    }

    @Override
    public List<Channel> ofTenant(TenantId tenant) {
        return many(eq("tenant", tenant.value()));
    }

    @Override
    public List<Channel> withRetention() {
        return many(exists("retention"));
    }

    @Override
    public boolean save(Channel channel) {
        return Writes.saveVersion(collection, written(channel.withVersion(channel.version() + 1)));
    }

    private Optional<Channel> one(Bson filter) {
        return Optional.ofNullable(collection.find(filter).first()).map(MongoChannels::read);
    }

    private List<Channel> many(Bson filter) {
        return collection
                .find(filter)
                .sort(Sorts.ascending("createdAt"))
                .map(MongoChannels::read)
                .into(new ArrayList<>());
    }

    private static Document written(Channel channel) {
        Document document = new Document("_id", channel.id().value())
                .append("tenant", channel.tenant().value())
                .append("bot", channel.bot().value())
                .append("key", channel.key().value())
                .append("name", channel.name())
                .append("origins", List.copyOf(channel.rules().origins()))
                .append("rules", RulesDocuments.written(channel.rules()))
                .append("createdAt", channel.createdAt())
                .append("version", channel.version());
        channel.group()
                .ifPresent(group -> document.append(
                        "group",
                        new Document("id", group.id().value())
                                .append("title", group.title())
                                .append("forum", group.forum())));
        channel.rules().retention().ifPresent(span -> document.append("retention", span.toSeconds()));
        channel.trouble().ifPresent(code -> document.append("trouble", code));
        channel.request()
                .ifPresent(request -> document.append(
                        "request",
                        new Document("number", request.number())
                                .append("code", request.codeHash())
                                .append("expiresAt", request.expiresAt())));
        return document;
    }

    private static Channel read(Document document) {
        return new Channel(
                new ChannelId(document.getString("_id")),
                new TenantId(document.getString("tenant")),
                new BotId(document.getLong("bot")),
                new ChannelKey(document.getString("key")),
                document.getString("name"),
                Optional.ofNullable(document.get("group", Document.class)).map(MongoChannels::readGroup),
                Optional.ofNullable(document.get("request", Document.class)).map(MongoChannels::readRequest),
                RulesDocuments.read(document),
                Optional.ofNullable(document.getString("trouble")),
                document.getDate("createdAt").toInstant(),
                document.getLong("version"));
    }

    private static Group readGroup(Document document) {
        return new Group(
                new GroupId(document.getLong("id")), document.getString("title"), document.getBoolean("forum"));
    }

    private static GroupRequest readRequest(Document document) {
        return new GroupRequest(
                document.getInteger("number"),
                document.getString("code"),
                document.getDate("expiresAt").toInstant());
    }

    @Override
    public void remove(ChannelId id) {
        collection.deleteOne(eq("_id", id.value()));
    }
}
