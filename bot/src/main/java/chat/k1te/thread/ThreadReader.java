package chat.k1te.thread;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Reads threads: what is new since a `rev`, and what was said before a `seq`. Changes nothing. Safe for use by several
/// threads.
public final class ThreadReader {
    /// The most changes in one answer.
    static final int PAGE = 200;

    private final Threads threads;
    private final Messages messages;

    public ThreadReader(Threads threads, Messages messages) {
        this.threads = threads;
        this.messages = messages;
    }

    public Optional<ChatThread> find(ThreadId id) {
        return threads.find(id);
    }

    /// Present state of everything newer than `since`. One look into the store where the thread's log reaches back far
    /// enough, which it does but for readers who were away for long.
    public ThreadChanges since(ThreadId id, long since) {
        Optional<ChatThread> found = threads.find(id);
        if (found.isEmpty()) {
            return ThreadChanges.NONE;
        }
        ChatThread thread = found.get();
        Log log = thread.log();
        if (since >= log.kept()) {
            return changes(thread, newer(log, since), log.rev());
        }
        List<Message> older = messages.after(id, since, PAGE);
        // A full page ends somewhere inside: what changed after its end is left for the next one. It never ends beyond
        // the log that was read, because what changed since then may be where we have already looked.
        long end = older.size() < PAGE ? log.rev() : Math.min(older.getLast().rev(), log.rev());
        return changes(thread, merged(older, newer(log, since)), end);
    }

    /// The newest `limit` messages.
    public ThreadChanges latest(ThreadId id, int limit) {
        return threads.find(id)
                .map(thread -> {
                    List<Message> newest = before(thread, thread.log().seq() + 1, limit);
                    return changes(thread, byRev(newest.stream()), thread.log().rev());
                })
                .orElse(ThreadChanges.NONE);
    }

    /// The nearest `limit` messages placed before `seq`, ascending by `seq`.
    public List<Message> before(ThreadId id, long seq, int limit) {
        return threads.find(id).map(thread -> before(thread, seq, limit)).orElse(List.of());
    }

    /// The message at this place, if there is one.
    public Optional<Message> at(ThreadId id, long seq) {
        return threads.find(id)
                .filter(thread -> seq >= 1 && seq <= thread.log().seq())
                .flatMap(thread -> before(thread, seq + 1, 1).stream().findFirst());
    }

    /// Places are dense, so the nearest messages are known by their places before anything is read.
    private List<Message> before(ChatThread thread, long seq, int limit) {
        Log log = thread.log();
        long end = Math.min(seq, log.seq() + 1);
        List<Long> places =
                LongStream.range(Math.max(1, end - limit), end).boxed().toList();
        List<Long> elsewhere =
                places.stream().filter(place -> log.at(place).isEmpty()).toList();
        List<Message> older = elsewhere.isEmpty() ? List.of() : messages.at(thread.id(), elsewhere);
        return merged(older, log.recent()).stream()
                .filter(message -> places.contains(message.seq()))
                .sorted(Comparator.comparingLong(Message::seq))
                .toList();
    }

    private static ThreadChanges changes(ChatThread thread, List<Message> messages, long end) {
        List<Message> upTo =
                messages.stream().filter(message -> message.rev() <= end).toList();
        return new ThreadChanges(
                end, thread.receipts(), upTo, end == thread.log().rev());
    }

    private static List<Message> newer(Log log, long since) {
        return byRev(log.recent().stream().filter(message -> message.rev() > since));
    }

    private static List<Message> merged(List<Message> older, List<Message> atHand) {
        Map<Long, Message> bySeq = new HashMap<>();
        older.forEach(message -> bySeq.put(message.seq(), message));
        atHand.forEach(message -> bySeq.merge(message.seq(), message, (a, b) -> a.rev() > b.rev() ? a : b));
        return byRev(bySeq.values().stream());
    }

    private static List<Message> byRev(Stream<Message> all) {
        return all.sorted(Comparator.comparingLong(Message::rev)).toList();
    }
}
