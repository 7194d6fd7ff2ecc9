package chat.k1te.management;

import chat.k1te.tenant.ChannelId;
import chat.k1te.thread.Threads;
import java.util.Set;

/// Counts what happened in channels, from the logs of their threads: nothing is counted while it happens, so nothing
/// can be counted wrong for good. Costs by the number of messages in the threads that have changed since the span
/// began. Safe for use by several threads.
public final class ThreadNumbers {
    private final Threads threads;

    public ThreadNumbers(Threads threads) {
        this.threads = threads;
    }

    /// @param channels that the asker may know about
    public Numbers of(Set<ChannelId> channels, Numbers.Span span) {
        Tally tally = new Tally(span);
        threads.timelines(channels, span.from(), tally::add);
        return tally.result();
    }
}
