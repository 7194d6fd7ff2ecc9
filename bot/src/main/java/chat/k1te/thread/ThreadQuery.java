package chat.k1te.thread;

import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.OperatorId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Which threads somebody looks for: those that changed last first, a page at a time.
///
/// @param channels where; none finds nothing
/// @param states   how things stand with them
/// @param after    where the page before ended
public record ThreadQuery(
        Set<ChannelId> channels,
        Set<ThreadState> states,
        Assigned assigned,
        Optional<Search> search,
        Optional<Place> after,
        int limit) {
    public ThreadQuery {
        channels = Set.copyOf(channels);
        states = Set.copyOf(states);
    }

    /// All threads of these channels.
    public static ThreadQuery all(Set<ChannelId> channels, int limit) {
        return new ThreadQuery(
                channels,
                Set.of(ThreadState.values()),
                new Assigned.Anyhow(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    public ThreadQuery within(Set<ChannelId> other) {
        return new ThreadQuery(other, states, assigned, search, after, limit);
    }

    public ThreadQuery in(Set<ThreadState> other) {
        return new ThreadQuery(channels, other, assigned, search, after, limit);
    }

    public ThreadQuery with(Assigned other) {
        return new ThreadQuery(channels, states, other, search, after, limit);
    }

    public ThreadQuery with(Search other) {
        return new ThreadQuery(channels, states, assigned, Optional.of(other), after, limit);
    }

    public ThreadQuery after(Place end) {
        return new ThreadQuery(channels, states, assigned, search, Optional.of(end), limit);
    }

    /// Who has taken the thread on.
    public sealed interface Assigned {
        /// Somebody or nobody.
        record Anyhow() implements Assigned {}

        record ToNobody() implements Assigned {}

        record To(OperatorId operator) implements Assigned {}
    }

    /// What is looked for. Upper and lower case are the same.
    ///
    /// @param words   found in what was said lately, the names of files included
    /// @param orThese threads that are found whatever was said there
    public record Search(String words, Set<ThreadId> orThese) {
        public Search {
            orThese = Set.copyOf(orThese);
        }
    }

    /// A place in the order of threads.
    public record Place(Instant changedAt, ThreadId id) {
        public static Place of(ThreadSummary thread) {
            return new Place(thread.changedAt(), thread.id());
        }
    }
}
