package chat.k1te.relay;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: doubling from `first` to `most`, each wait shortened at random by up to a
/// half so that lanes which failed together do not come back together.
public record RetryPolicy(Duration first, Duration most) {
    public static final RetryPolicy TELEGRAM = new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(30));

    /// @param failures how many attempts in a row have failed, from 1
    public Duration after(int failures, RandomGenerator random) {
        int doublings = Math.min(failures - 1, 20);
        Duration full = first.multipliedBy(1L << doublings);
        long capped = Math.min(full.toMillis(), most.toMillis());
        return Duration.ofMillis(capped - (long) (capped * random.nextDouble(0.5)));
    }
}
