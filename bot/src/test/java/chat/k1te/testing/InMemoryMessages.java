package chat.k1te.testing;

import chat.k1te.thread.Message;
import chat.k1te.thread.Messages;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

public final class InMemoryMessages implements Messages {
    private final Map<ThreadId, Map<Long, Message>> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(ThreadId thread, List<Message> messages) {
        Map<Long, Message> bySeq = kept.computeIfAbsent(thread, _ -> new ConcurrentHashMap<>());
        messages.forEach(message -> bySeq.merge(message.seq(), message, (a, b) -> a.rev() > b.rev() ? a : b));
    }

    @Override
    public List<Message> after(ThreadId thread, long rev, int limit) {
        return all(thread)
                .filter(message -> message.rev() > rev)
                .sorted(Comparator.comparingLong(Message::rev))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Message> at(ThreadId thread, Collection<Long> seqs) {
        return all(thread).filter(message -> seqs.contains(message.seq())).toList();
    }

    @Override
    public Optional<Message> of(ThreadId thread, Source source) {
        return all(thread).filter(message -> message.source().equals(source)).findFirst();
    }

    private Stream<Message> all(ThreadId thread) {
        return kept.getOrDefault(thread, Map.of()).values().stream();
    }

    @Override
    public void removeOf(ThreadId thread) {
        kept.remove(thread);
    }
}
