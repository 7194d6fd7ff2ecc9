package chat.k1te.thread;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps the older messages of threads: those their [Log] had no room for, or has changed again since. Where both know
/// a message the log is right. Safe for use by several threads.
public interface Messages {
    /// Keeps each message, unless it is kept in a newer state.
    void keep(ThreadId thread, List<Message> messages);

    /// Changes after `rev`, at most `limit`, ascending by `rev`.
    List<Message> after(ThreadId thread, long rev, int limit);

    List<Message> at(ThreadId thread, Collection<Long> seqs);

    Optional<Message> of(ThreadId thread, Source source);

    /// Forgets all older messages of this thread.
    void removeOf(ThreadId thread);
}
