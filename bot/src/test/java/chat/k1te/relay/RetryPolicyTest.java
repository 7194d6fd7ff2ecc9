package chat.k1te.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Waits grow, stay within bounds, and differ.
class RetryPolicyTest {
    private final RetryPolicy policy = new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(30));

    @Property
    void each_wait_is_between_half_and_the_whole_of_its_step(@ForAll @IntRange(min = 1, max = 10_000) int failures) {
        Duration wait = policy.after(failures, RandomGenerator.getDefault());
        long step = Math.min(30_000, 500L << Math.min(failures - 1, 20));
        assertThat(wait.toMillis()).isBetween(step / 2, step);
    }
}
