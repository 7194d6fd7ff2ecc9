package chat.k1te.mongo;

import static chat.k1te.mongo.ThreadFilters.anyOf;
import static com.mongodb.client.model.Filters.eq;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Message;
import chat.k1te.thread.ThreadCounts;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadQuery;
import chat.k1te.thread.ThreadState;
import chat.k1te.thread.ThreadSummary;
import chat.k1te.thread.Threads;
import chat.k1te.thread.Timeline;
import chat.k1te.thread.Topic;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;

/// Threads in the collection `threads`; what their logs have no room for goes to `messages`.
public final class MongoThreads implements Threads {
    private static final int TIMELINES_AT_ONCE = 1_000;

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
    public Optional<ChatThread> findOf(Collection<ChannelId> channels, ThreadId id) {
        return Optional.ofNullable(collection
                        .find(new Document("_id", id.value()).append("channel", anyOf(channels)))
                        .first())
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
    public List<ThreadSummary> matching(ThreadQuery query) {
        return collection
                .find(ThreadFilters.of(query))
                .projection(ThreadDocuments.SUMMARY)
                .sort(Sorts.descending("changedAt", "_id"))
                .limit(query.limit())
                .map(ThreadDocuments::readSummary)
                .into(new ArrayList<>());
    }

    @Override
    public Map<ChannelId, ThreadCounts> counts(Collection<ChannelId> channels) {
        Document which = new Document("channel", anyOf(channels)).append("state", ThreadFilters.in(ThreadState.OPEN));
        Document key = new Document("channel", "$channel").append("state", "$state");
        Map<ChannelId, ThreadCounts> counts = new HashMap<>();
        collection
                .aggregate(List.of(Aggregates.match(which), Aggregates.group(key, Accumulators.sum("threads", 1))))
                .forEach(group -> {
                    Document of = group.get("_id", Document.class);
                    int threads = group.getInteger("threads");
                    boolean waiting = of.getString("state").equals(ThreadDocuments.written(ThreadState.WAITING));
                    counts.merge(
                            new ChannelId(of.getString("channel")),
                            new ThreadCounts(waiting ? threads : 0, threads),
                            ThreadCounts::plus);
                });
        return counts;
    }

    @Override
    public void timelines(Collection<ChannelId> channels, Instant changedSince, Consumer<Timeline> each) {
        Document which = new Document("channel", anyOf(channels))
                .append("state", ThreadFilters.in(EnumSet.allOf(ThreadState.class)))
                .append("changedAt", new Document("$gte", changedSince));
        List<Document> some = new ArrayList<>();
        for (Document thread : collection.find(which).projection(Timelines.OF_THREAD)) {
            some.add(thread);
            if (some.size() == TIMELINES_AT_ONCE) {
                messages.timelines(some).forEach(each);
                some.clear();
            }
        }
        messages.timelines(some).forEach(each);
    }

    /// Writes down the state of threads that were saved before it was kept.
    void stateOlder() {
        Document stateless = new Document("state", new Document("$exists", false));
        // In the order in which they count: see ThreadState.of.
        stateOlder(stateless, "blockedAt", ThreadState.BLOCKED);
        stateOlder(stateless, "closedAt", ThreadState.CLOSED);
        stateOlder(stateless, "waiting", ThreadState.WAITING);
        stateOlder(stateless, "_id", ThreadState.ANSWERED);
    }

    private void stateOlder(Document stateless, String mark, ThreadState state) {
        collection.updateMany(
                new Document(stateless).append(mark, new Document("$exists", true)),
                Updates.set("state", ThreadDocuments.written(state)));
    }

    @Override
    public void remove(ThreadId id) {
        collection.deleteOne(eq("_id", id.value()));
    }
}
