package chat.k1te.webserver.files;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The files that are coming or going right now. [#cutSlow] ends those that hardly move, because a socket that is read
/// or written waits for the other side for ever.
///
/// Safe for use by several threads.
public final class Transfers {
    /// Below this a mobile connection that hardly works is.
    private static final long BYTES_A_SECOND = 2 * 1024;

    private final Set<Transfer> underWay = ConcurrentHashMap.newKeySet();
    private final InstantSource clock;

    public Transfers(InstantSource clock) {
        this.clock = clock;
    }

    /// A file begins to come or go in this thread.
    ///
    /// @param grace how long it may stand still
    public Transfer begin(Duration grace) {
        Transfer transfer = new Transfer(grace);
        underWay.add(transfer);
        return transfer;
    }

    /// Ends what is too slow by now.
    public void cutSlow() {
        Instant now = clock.instant();
        underWay.forEach(transfer -> transfer.cutIfSlow(now));
    }

    /// How many are under way.
    public int count() {
        return underWay.size();
    }

    /// A file on its way.
    public final class Transfer implements AutoCloseable {
        private final Thread carrier = Thread.currentThread();
        private final Instant begunAt = clock.instant();
        private final AtomicLong moved = new AtomicLong();
        private final Duration grace;
        private boolean over;
        private boolean cut;

        private Transfer(Duration grace) {
            this.grace = grace;
        }

        public void moved(long bytes) {
            moved.addAndGet(bytes);
        }

        private synchronized void cutIfSlow(Instant now) {
            Duration late = Duration.between(begunAt, now).minus(grace);
            if (!over && late.isPositive() && moved.get() < late.toSeconds() * BYTES_A_SECOND) {
                cut = true;
                // A virtual thread that waits for a socket closes it when it is interrupted.
                carrier.interrupt();
            }
        }

        @Override
        public synchronized void close() {
            over = true;
            underWay.remove(this);
            if (cut) {
                boolean _ = Thread.interrupted();
            }
        }
    }
}
