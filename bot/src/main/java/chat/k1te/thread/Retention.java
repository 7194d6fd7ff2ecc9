package chat.k1te.thread;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Channels;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Forgets files of visitors when it is time: those that were never posted after a while, and posted ones as each
/// channel's owner has decided. Several servers may do so at once.
public final class Retention {
    private final Channels channels;
    private final Files files;
    private final Duration unposted;
    private final InstantSource clock;

    /// @param unposted how long an upload may wait for the message that it belongs to
    public Retention(Channels channels, Files files, Duration unposted, InstantSource clock) {
        this.channels = channels;
        this.files = files;
        this.unposted = unposted;
        this.clock = clock;
    }

    /// Looks once.
    ///
    /// @return how many files were forgotten
    public int enforce() {
        Instant now = clock.instant();
        int forgotten = files.sweep(now.minus(unposted));
        for (Channel channel : channels.withRetention()) {
            Duration span = channel.rules().retention().orElseThrow();
            forgotten += files.expire(channel.id(), now.minus(span));
        }
        return forgotten;
    }
}
