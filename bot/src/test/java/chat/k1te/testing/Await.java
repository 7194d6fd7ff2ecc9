package chat.k1te.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what no one announces.
public final class Await {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private Await() {}

    /// @throws AssertionError when `condition` is not true within `patience`
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        until(() -> what, patience, condition);
    }

    /// @param what is asked when it is too late, and may say how far things have come
    public static void until(Supplier<String> what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("within " + patience + " not: " + what.get());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
