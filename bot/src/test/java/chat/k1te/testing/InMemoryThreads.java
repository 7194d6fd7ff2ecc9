package chat.k1te.testing;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Companion;
import chat.k1te.thread.Message;
import chat.k1te.thread.Messages;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Threads;
import chat.k1te.thread.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryThreads implements Threads {
    private final Map<ThreadId, ChatThread> threads = new ConcurrentHashMap<>();
    private final Messages messages;

    public InMemoryThreads(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Optional<ChatThread> find(ThreadId id) {
        return Optional.ofNullable(threads.get(id));
    }

    @Override
    public Optional<ChatThread> findByTopic(BotId bot, Topic topic) {
        return threads.values().stream()
                .filter(thread ->
                        thread.bot().equals(bot) && thread.outgoing().topic().equals(Optional.of(topic)))
                .findFirst();
    }

    @Override
    public boolean save(ChatThread thread) {
        List<Message> overflow = thread.log().overflow();
        messages.keep(thread.id(), overflow);
        ChatThread next = thread.withLog(thread.log().without(overflow)).withVersion(thread.version() + 1);
        if (thread.version() == 0) {
            return threads.putIfAbsent(thread.id(), next) == null;
        }
        ChatThread kept = threads.computeIfPresent(
                thread.id(), (_, before) -> before.version() == thread.version() ? next : before);
        return kept == next;
    }

    @Override
    public List<ChatThread> waiting(BotId bot, int limit) {
        return threads.values().stream()
                .filter(thread ->
                        thread.bot().equals(bot) && thread.care().waitingSince().isPresent())
                .sorted(Comparator.comparing(
                        thread -> thread.care().waitingSince().orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ChatThread> due(BotId bot, int limit) {
        return threads.values().stream()
                .filter(thread -> thread.bot().equals(bot) && thread.isDue())
                .sorted(Comparator.comparing(ChatThread::changedAt))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ChatThread> ofCompanion(BotId bot, OperatorId user) {
        return threads.values().stream()
                .filter(thread -> thread.bot().equals(bot)
                        && thread.companion().map(Companion::user).equals(Optional.of(user)))
                .sorted(Comparator.comparing(
                        (ChatThread thread) -> thread.companion().orElseThrow().since(), Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public List<ChatThread> owingCompanions(BotId bot, int limit) {
        return threads.values().stream()
                .filter(thread -> thread.bot().equals(bot) && thread.owesCompanion())
                .limit(limit)
                .toList();
    }

    @Override
    public List<ChatThread> ofChannel(ChannelId channel, int limit) {
        return threads.values().stream()
                .filter(thread -> thread.channel().equals(channel))
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(ThreadId id) {
        threads.remove(id);
    }
}
