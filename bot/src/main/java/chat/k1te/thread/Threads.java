package chat.k1te.thread;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.OperatorId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps threads. Safe for use by several threads and several servers.
///
/// A save replaces exactly the version that was read, so of two changes made at once on the same state one is refused;
/// numbers given inside a thread are therefore given once, and none becomes visible before a smaller one.
public interface Threads {
    Optional<ChatThread> find(ThreadId id);

    /// The thread, if it is of one of these channels.
    Optional<ChatThread> findOf(Collection<ChannelId> channels, ThreadId id);

    /// The thread that is shown in this topic.
    Optional<ChatThread> findByTopic(BotId bot, Topic topic);

    /// Keeps `thread` as the next version of what was read (version 0: as new); false if somebody else was faster and
    /// nothing was changed. Messages that the log has no room for are moved to [Messages] on the way.
    boolean save(ChatThread thread);

    /// Threads whose visitor waits for an answer, those that have waited longest first. Costs by the number of such
    /// threads.
    List<ChatThread> waiting(BotId bot, int limit);

    /// Threads that owe Telegram something, those that changed longest ago first. Costs by the number of such threads,
    /// not by the number of messages.
    List<ChatThread> due(BotId bot, int limit);

    /// The threads that go on in this person's private chat with the bot, the one they turned to last first.
    List<ChatThread> ofCompanion(BotId bot, OperatorId user);

    /// Threads that owe something to their visitor's private chat. Costs by the number of such threads.
    List<ChatThread> owingCompanions(BotId bot, int limit);

    /// Some threads of this channel, at most `limit`.
    List<ChatThread> ofChannel(ChannelId channel, int limit);

    /// The threads that are asked for, those that changed last first. A search costs by the number of threads that are
    /// looked through until the page is full.
    List<ThreadSummary> matching(ThreadQuery query);

    /// How many threads are open in each of these channels; those without any are left out.
    Map<ChannelId, ThreadCounts> counts(Collection<ChannelId> channels);

    /// Gives the timeline of each thread of these channels that has changed since then, in no order and one at a time.
    /// Costs by the number of messages in them.
    void timelines(Collection<ChannelId> channels, Instant changedSince, Consumer<Timeline> each);

    /// Forgets the thread; it may be gone already. Its older messages are forgotten by [Messages#removeOf].
    void remove(ThreadId id);
}
