package chat.k1te.testing;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Companion;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Messages;
import chat.k1te.thread.ThreadCounts;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadQuery;
import chat.k1te.thread.ThreadState;
import chat.k1te.thread.ThreadSummary;
import chat.k1te.thread.Threads;
import chat.k1te.thread.Timeline;
import chat.k1te.thread.Topic;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

public final class InMemoryThreads implements Threads {
    private static final Comparator<ThreadSummary> NEWEST_FIRST = Comparator.comparing(ThreadSummary::changedAt)
            .thenComparing(thread -> thread.id().value())
            .reversed();

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
    public Optional<ChatThread> findOf(Collection<ChannelId> channels, ThreadId id) {
        return find(id).filter(thread -> channels.contains(thread.channel()));
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
    public List<ThreadSummary> matching(ThreadQuery query) {
        return threads.values().stream()
                .filter(thread -> matches(thread, query))
                .map(ThreadSummary::of)
                .sorted(NEWEST_FIRST)
                .dropWhile(thread ->
                        query.after().filter(end -> !isBehind(thread, end)).isPresent())
                .limit(query.limit())
                .toList();
    }

    private static boolean isBehind(ThreadSummary thread, ThreadQuery.Place end) {
        int order = thread.changedAt().compareTo(end.changedAt());
        return order < 0
                || (order == 0 && thread.id().value().compareTo(end.id().value()) < 0);
    }

    private static boolean matches(ChatThread thread, ThreadQuery query) {
        return query.channels().contains(thread.channel())
                && query.states().contains(thread.state())
                && isAssigned(thread, query.assigned())
                && query.search().map(search -> isFound(thread, search)).orElse(true);
    }

    private static boolean isAssigned(ChatThread thread, ThreadQuery.Assigned wanted) {
        Optional<OperatorId> assignee = thread.care().assignee().map(Author.ByOperator::operator);
        return switch (wanted) {
            case ThreadQuery.Assigned.Anyhow() -> true;
            case ThreadQuery.Assigned.ToNobody() -> assignee.isEmpty();
            case ThreadQuery.Assigned.To(OperatorId operator) -> assignee.equals(Optional.of(operator));
        };
    }

    private static boolean isFound(ChatThread thread, ThreadQuery.Search search) {
        return search.orThese().contains(thread.id())
                || thread.log().recent().stream()
                        .flatMap(message -> words(message.content()))
                        .anyMatch(text -> contains(text, search.words()));
    }

    private static Stream<String> words(Content content) {
        return switch (content) {
            case Content.Text text -> Stream.of(text.text());
            case Content.Attachment file ->
                Stream.concat(Stream.of(file.details().name()), file.caption().map(Content.Text::text).stream());
            default -> Stream.empty();
        };
    }

    static boolean contains(String text, String words) {
        return Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }

    @Override
    public Map<ChannelId, ThreadCounts> counts(Collection<ChannelId> channels) {
        return threads.values().stream()
                .filter(thread -> channels.contains(thread.channel()))
                .filter(thread -> ThreadState.OPEN.contains(thread.state()))
                .collect(Collectors.toMap(
                        ChatThread::channel,
                        thread -> new ThreadCounts(thread.state() == ThreadState.WAITING ? 1 : 0, 1),
                        ThreadCounts::plus));
    }

    @Override
    public void timelines(Collection<ChannelId> channels, Instant changedSince, Consumer<Timeline> each) {
        threads.values().stream()
                .filter(thread -> channels.contains(thread.channel()))
                .filter(thread -> !thread.changedAt().isBefore(changedSince))
                .map(thread -> Timeline.of(thread.id(), all(thread)))
                .forEach(each);
    }

    private Stream<Message> all(ChatThread thread) {
        List<Long> elsewhere = LongStream.rangeClosed(1, thread.log().seq())
                .filter(seq -> thread.log().at(seq).isEmpty())
                .boxed()
                .toList();
        return Stream.concat(messages.at(thread.id(), elsewhere).stream(), thread.log().recent().stream());
    }

    @Override
    public void remove(ThreadId id) {
        threads.remove(id);
    }
}
