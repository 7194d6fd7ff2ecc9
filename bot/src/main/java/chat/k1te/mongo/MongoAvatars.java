package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import chat.k1te.tenant.Avatars;
import chat.k1te.tenant.ChannelId;
import com.mongodb.client.MongoCollection;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/// The pictures of channels in the collection `avatars`.
final class MongoAvatars implements Avatars {
    private final MongoCollection<Document> collection;

    MongoAvatars(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<Avatar> find(ChannelId channel, String name) {
        return Optional.ofNullable(collection.find(eq("_id", id(channel, name))).first())
                .map(document -> new Avatar(
                        name,
                        document.getString("mime"),
                        document.get("bytes", Binary.class).getData()));
    }

    @Override
    public void keep(ChannelId channel, Avatar avatar) {
        boolean _ = Writes.insertNew(
                collection,
                new Document("_id", id(channel, avatar.name()))
                        .append("channel", channel.value())
                        .append("mime", avatar.mime())
                        .append("bytes", new Binary(avatar.bytes())));
    }

    @Override
    public void keepOnly(ChannelId channel, String name) {
        collection.deleteMany(and(eq("channel", channel.value()), ne("_id", id(channel, name))));
    }

    @Override
    public void removeOf(ChannelId channel) {
        collection.deleteMany(eq("channel", channel.value()));
    }

    private static String id(ChannelId channel, String name) {
        return channel + ":" + name;
    }
}
