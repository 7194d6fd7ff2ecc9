package chat.k1te.work;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Work in lanes: one piece at a time within a lane, lanes side by side. A lane that has to pause holds up nobody else.
/// An item waits in a lane at most once, however often it is added; added while it is being worked on, it is worked on
/// again afterwards. What can wait is worked on when nothing urgent is there.
///
/// A lane lives as long as it has work. Safe for use by several threads.
///
/// @param <K> what names a lane
/// @param <T> an item
public final class Lanes<K, T> implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Lanes.class.getName());

    /// Works on one item.
    @FunctionalInterface
    public interface Step<K, T> {
        /// @return what to do next in this lane
        Next run(K lane, T item) throws Exception;
    }

    /// @param again  whether the item has more to do: it goes to the end of its lane, or stays in front while pausing
    /// @param urgent whether what it has to do then is urgent
    /// @param pause  how long the whole lane rests first
    public record Next(boolean again, boolean urgent, Optional<Duration> pause) {
        public static final Next DONE = new Next(false, false, Optional.empty());
        public static final Next AGAIN = new Next(true, true, Optional.empty());
        public static final Next AGAIN_WHEN_IDLE = new Next(true, false, Optional.empty());

        public static Next againAfter(Duration pause) {
            return new Next(true, true, Optional.of(pause));
        }
    }

    private final String name;
    private final Step<K, T> step;
    private final Duration pauseAfterFault;
    private final Map<K, Lane<T>> waiting = new HashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads;

    public Lanes(String name, Duration pauseAfterFault, Step<K, T> step) {
        this.name = name;
        this.pauseAfterFault = pauseAfterFault;
        this.step = step;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
    }

    /// Adds something urgent.
    public void add(K lane, T item) {
        add(lane, item, true);
    }

    public void add(K lane, T item, boolean urgent) {
        synchronized (waiting) {
            Lane<T> items = waiting.get(lane);
            if (items != null) {
                items.add(item, urgent);
            } else if (closing.getCount() > 0) {
                Lane<T> fresh = new Lane<>();
                fresh.add(item, urgent);
                waiting.put(lane, fresh);
                threads.execute(() -> drain(lane));
            }
        }
    }

    /// What waits in one lane.
    private static final class Lane<T> {
        private final ArrayDeque<T> urgent = new ArrayDeque<>();
        private final ArrayDeque<T> patient = new ArrayDeque<>();
        private boolean takenUrgent;

        void add(T item, boolean isUrgent) {
            if (urgent.contains(item)) {
                return;
            }
            if (isUrgent) {
                patient.remove(item);
                urgent.add(item);
            } else if (!patient.contains(item)) {
                patient.add(item);
            }
        }

        Optional<T> take() {
            takenUrgent = !urgent.isEmpty();
            return Optional.ofNullable(takenUrgent ? urgent.poll() : patient.poll());
        }

        void putBack(T item) {
            boolean meanwhileUrgent = urgent.remove(item);
            patient.remove(item);
            (takenUrgent || meanwhileUrgent ? urgent : patient).addFirst(item);
        }
    }

    private void drain(K lane) {
        try {
            Optional<T> item = take(lane);
            while (item.isPresent()) {
                Next next = work(lane, item.get());
                if (next.pause().isPresent()) {
                    putInFront(lane, item.get());
                    rest(next.pause().get());
                } else if (next.again()) {
                    add(lane, item.get(), next.urgent());
                }
                item = take(lane);
            }
        } catch (InterruptedException _) {
            // Close() has lost patience: what waits is found again at the next start.
        }
    }

    private Next work(K lane, T item) throws InterruptedException {
        try {
            return step.run(lane, item);
        } catch (InterruptedException closed) {
            throw closed;
        } catch (Exception | Error fault) {
            LOG.log(Level.ERROR, () -> name + ": " + lane + " failed at " + item + ", is tried again", fault);
            return Next.againAfter(pauseAfterFault);
        }
    }

    private Optional<T> take(K lane) {
        synchronized (waiting) {
            Optional<T> item = closing.getCount() == 0
                    ? Optional.empty()
                    : Optional.ofNullable(waiting.get(lane)).flatMap(Lane::take);
            if (item.isEmpty()) {
                waiting.remove(lane);
            }
            return item;
        }
    }

    private void putInFront(K lane, T item) {
        synchronized (waiting) {
            waiting.computeIfAbsent(lane, _ -> new Lane<>()).putBack(item);
        }
    }

    private void rest(Duration pause) throws InterruptedException {
        // Close() ends every rest at once; the result does not matter, as the loop looks by itself.
        boolean _ = closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Lets every piece of work that has begun come to its end, 30 seconds at most, and begins no other. What waits is
    /// left; whoever filled the lanes finds it again at the next start.
    @Override
    public void close() {
        closing.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "{0}: work does not end, it is interrupted", name);
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
