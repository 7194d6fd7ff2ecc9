package chat.k1te.webserver.widget;

import java.time.Duration;
import java.time.Instant;

/// A bucket that lets `burst` frames through at once and one more per `refill` after that, kept as the one instant at
/// which it will be full again. Meant for one thread.
public final class RateLimit {
    private final Duration refill;
    private final Duration depth;
    private Instant fullAt = Instant.MIN;

    public RateLimit(int burst, Duration refill) {
        this.refill = refill;
        this.depth = refill.multipliedBy(burst);
    }

    /// Takes one. A clock that is put back lets nobody wait for longer.
    ///
    /// @return how long to wait until there is one to take; zero when it was taken
    public Duration take(Instant now) {
        // Fuller than it can be: the clock was put back, which is nobody's fault.
        boolean isFull = fullAt.isBefore(now) || fullAt.isAfter(now.plus(depth));
        Instant next = (isFull ? now : fullAt).plus(refill);
        Duration over = Duration.between(now.plus(depth), next);
        if (over.isPositive()) {
            return over;
        }
        fullAt = next;
        return Duration.ZERO;
    }
}
