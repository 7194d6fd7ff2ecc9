package chat.k1te.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// One piece of work at a time within a lane, lanes side by side.
class LanesTest {
    private static final Duration SHORT = Duration.ofMillis(10);

    @Test
    void work_of_one_lane_is_done_one_by_one_in_order_and_lanes_do_not_wait_for_each_other() throws Exception {
        CountDownLatch heldUp = new CountDownLatch(1);
        CountDownLatch otherDone = new CountDownLatch(1);
        CountDownLatch allDone = new CountDownLatch(3);
        Queue<Integer> order = new ConcurrentLinkedQueue<>();
        try (Lanes<String, Integer> lanes = new Lanes<>("test", SHORT, (lane, item) -> {
            if (lane.equals("slow")) {
                heldUp.await();
                order.add(item);
                allDone.countDown();
            } else {
                otherDone.countDown();
            }
            return Lanes.Next.DONE;
        })) {
            List.of(1, 2, 3).forEach(item -> lanes.add("slow", item));
            lanes.add("quick", 1);
            assertThat(otherDone.await(5, TimeUnit.SECONDS)).isTrue();
            heldUp.countDown();
            assertThat(allDone.await(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(order).containsExactly(1, 2, 3);
    }

    @Test
    void an_item_with_more_to_do_goes_to_the_end_of_its_lane_and_one_that_pauses_stays_in_front() throws Exception {
        Queue<String> order = new ConcurrentLinkedQueue<>();
        CountDownLatch done = new CountDownLatch(2);
        CountDownLatch both = new CountDownLatch(1);
        AtomicInteger steps = new AtomicInteger();
        try (Lanes<String, String> lanes = new Lanes<>("test", SHORT, (_, item) -> {
            both.await();
            order.add(item);
            return switch (steps.incrementAndGet()) {
                case 1 -> Lanes.Next.AGAIN;
                case 2 -> Lanes.Next.againAfter(SHORT);
                default -> {
                    done.countDown();
                    yield Lanes.Next.DONE;
                }
            };
        })) {
            lanes.add("lane", "a");
            lanes.add("lane", "b");
            both.countDown();
            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(order).containsExactly("a", "b", "b", "a");
    }

    @Test
    void an_item_that_fails_is_tried_again() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        try (Lanes<String, String> lanes = new Lanes<>("test", SHORT, (_, _) -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            done.countDown();
            return Lanes.Next.DONE;
        })) {
            lanes.add("lane", "item");
            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(attempts).hasValue(3);
    }

    @Test
    void closing_lets_work_that_has_begun_end_and_begins_no_other() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        Lanes<String, Integer> lanes = new Lanes<>("test", SHORT, (_, item) -> {
            begun.countDown();
            mayEnd.await();
            done.add(item);
            return Lanes.Next.DONE;
        });
        lanes.add("lane", 1);
        lanes.add("lane", 2);
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        Thread closing = Thread.ofVirtual().start(lanes::close);
        mayEnd.countDown();
        closing.join();
        assertThat(done).contains(1).doesNotContain(3);
        lanes.add("lane", 3);
        assertThat(done).doesNotContain(3);
    }
}
