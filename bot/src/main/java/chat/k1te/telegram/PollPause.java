package chat.k1te.telegram;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/// How long polling rests after a failure: what Telegram asked for, else from half a second doubling to 15 seconds. The
/// library's own back-off waits 15 minutes once the last success is as long ago.
final class PollPause implements BackOff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration MOST = Duration.ofSeconds(15);

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<Duration> asked = new AtomicReference<>(Duration.ZERO);

    void ask(Duration pause) {
        asked.set(pause);
    }

    @Override
    public void reset() {
        failures.set(0);
    }

    @Override
    public long nextBackOffMillis() {
        long doubled = FIRST.toMillis() << Math.min(failures.getAndIncrement(), 10);
        return Math.max(asked.getAndSet(Duration.ZERO).toMillis(), Math.min(doubled, MOST.toMillis()));
    }
}
