package chat.k1te.thread;

import chat.k1te.tenant.ChannelId;
import java.time.Duration;
import java.util.Optional;

/// Keeps how long visitors have waited for the first answer to what they said, lately. A measure for people: of two
/// counted at the same instant one may be missed. Safe for use by several threads.
public interface AnswerTimes {
    /// How many of the latest are kept for each channel.
    int KEPT = 50;
    /// With fewer nothing is said about what is usual.
    int ENOUGH = 5;

    void add(ChannelId channel, Duration waited);

    /// The median of the latest; empty while there are too few.
    Optional<Duration> usual(ChannelId channel);

    /// Forgets the channel's.
    void remove(ChannelId channel);
}
