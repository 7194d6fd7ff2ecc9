package chat.k1te.thread;

import chat.k1te.tenant.ChannelId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps which channels are to be erased with all that was said in them, and which single threads, until that is done.
/// Safe for use by several threads.
public interface Erasures {
    /// Something that is to be erased.
    ///
    /// @param thread the one thread of the channel that is meant; absent when it is the channel with all of them
    /// @param at     since when
    record Erasure(ChannelId channel, Optional<ThreadId> thread, Instant at) {
        public Erasure(ChannelId channel, Instant at) {
            this(channel, Optional.empty(), at);
        }

        public Erasure(ChannelId channel, ThreadId thread, Instant at) {
            this(channel, Optional.of(thread), at);
        }
    }

    /// Keeps the wish; harmless if it is kept already.
    void keep(Erasure erasure);

    List<Erasure> all();

    /// It is done.
    void done(Erasure erasure);
}
