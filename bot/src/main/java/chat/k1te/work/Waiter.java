package chat.k1te.work;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A sleep that can be ended from outside, and that no wake-up misses: a wake-up given while nobody sleeps makes the
/// next sleep return at once. Several wake-ups before a sleep count as one.
///
/// Safe for use by several threads; meant for one sleeper.
public final class Waiter {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean awake;

    public void wake() {
        lock.lock();
        try {
            awake = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Sleeps until woken, or for `most`.
    ///
    /// @return whether it was woken
    public boolean sleep(Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (!awake && left > 0) {
                left = changed.awaitNanos(left);
            }
            boolean woken = awake;
            awake = false;
            return woken;
        } finally {
            lock.unlock();
        }
    }
}
