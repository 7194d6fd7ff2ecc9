package chat.k1te.tenant;

import java.util.Optional;

/// Keeps one secret of each channel, sealed: what is kept here tells nobody anything. Safe for use by several threads.
public interface ChannelSecrets {
    Optional<String> find(ChannelId channel);

    /// Keeps `sealed`, unless there is one, and returns the one that is kept. Two calls at once keep one.
    String keepFirst(ChannelId channel, String sealed);

    /// Keeps `sealed` in place of what was there.
    void replace(ChannelId channel, String sealed);

    /// Forgets it; it may be gone already.
    void remove(ChannelId channel);
}
