package chat.k1te.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A sleep that misses no wake-up, and a worker that survives its faults.
class WaiterTest {
    @Test
    void a_wake_up_before_the_sleep_ends_it_at_once_and_counts_once() throws InterruptedException {
        Waiter waiter = new Waiter();
        waiter.wake();
        waiter.wake();
        assertThat(waiter.sleep(Duration.ofDays(1))).isTrue();
        assertThat(waiter.sleep(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void a_sleeper_is_woken_by_another_thread() throws InterruptedException {
        Waiter waiter = new Waiter();
        CountDownLatch woken = new CountDownLatch(1);
        Thread sleeper = Thread.ofVirtual().start(() -> {
            try {
                waiter.sleep(Duration.ofDays(1));
                woken.countDown();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        waiter.wake();
        assertThat(woken.await(5, TimeUnit.SECONDS)).isTrue();
        sleeper.join();
    }

    @Test
    void a_worker_goes_on_after_a_fault_until_it_is_closed() throws InterruptedException {
        AtomicInteger steps = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(2);
        Waiter forever = new Waiter();
        Worker worker = Worker.start("test", () -> {
            second.countDown();
            if (steps.incrementAndGet() == 1) {
                throw new IllegalStateException("first step fails");
            }
            forever.sleep(Duration.ofDays(1));
        });
        assertThat(second.await(5, TimeUnit.SECONDS)).isTrue();
        worker.close();
        int atClose = steps.get();
        forever.wake();
        assertThat(steps).hasValue(atClose);
    }
}
