package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.eq;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Message;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Threads;
import chat.k1te.thread.Topic;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Threads in the collection `threads`; what their logs have no room for goes to `messages`.
public final class MongoThreads implements Threads {
    private final MongoCollection<Document> collection;
    private final MongoMessages messages;

    MongoThreads(MongoCollection<Document> collection, MongoMessages messages) {
        this.collection = collection;
        this.messages = messages;
    }

    @Override
    public Optional<ChatThread> find(ThreadId id) {
        return Optional.ofNullable(collection.find(eq("_id", id.value())).first())
                .map(ThreadDocuments::read);
    }

    @Override
    public Optional<ChatThread> findByTopic(BotId bot, Topic topic) {
        return Optional.ofNullable(collection
                        .find(eq("topic.key", ThreadDocuments.topicKey(bot, topic)))
                        .first())
                .map(ThreadDocuments::read);
    }

    @Override
    public boolean save(ChatThread thread) {
        List<Message> overflow = thread.log().overflow();
        // Moved before the thread lets go of them: between the two writes they are in both places, never in none.
        messages.keep(thread.id(), overflow);
        ChatThread next = thread.withLog(thread.log().without(overflow)).withVersion(thread.version() + 1);
        return Writes.saveVersion(collection, ThreadDocuments.written(next));
    }

    @Override
    public List<ChatThread> waiting(BotId bot, int limit) {
        return collection
                .find(eq("waiting.bot", bot.value()))
                .sort(Sorts.ascending("waiting.since"))
                .limit(limit)
                .map(ThreadDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<ChatThread> due(BotId bot, int limit) {
        return collection
                .find(eq("owes.bot", bot.value()))
                .sort(Sorts.ascending("owes.at"))
                .limit(limit)
                .map(ThreadDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<ChatThread> ofCompanion(BotId bot, OperatorId user) {
        return collection
                .find(new Document("companion.bot", bot.value()).append("companion.user", user.value()))
                .sort(Sorts.descending("companion.since"))
                .map(ThreadDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<ChatThread> owingCompanions(BotId bot, int limit) {
        return collection
                .find(eq("owesCompanion", bot.value()))
                .limit(limit)
                .map(ThreadDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<ChatThread> ofChannel(ChannelId channel, int limit) {
        return collection
                .find(eq("channel", channel.value()))
                .limit(limit)
                .map(ThreadDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public void remove(ThreadId id) {
        collection.deleteOne(eq("_id", id.value()));
    }
}
