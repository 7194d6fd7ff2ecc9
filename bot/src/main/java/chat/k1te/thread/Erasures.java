package chat.k1te.thread;

import chat.k1te.tenant.ChannelId;
import java.time.Instant;
import java.util.List;

/// Keeps which channels are to be erased with all that was said in them, until that is done. Safe for use by several
/// threads.
public interface Erasures {
    /// A channel that is to be erased.
    ///
    /// @param at since when
    record Erasure(ChannelId channel, Instant at) {}

    /// Keeps the wish; harmless if it is kept already.
    void keep(Erasure erasure);

    List<Erasure> all();

    /// It is done.
    void done(ChannelId channel);
}
