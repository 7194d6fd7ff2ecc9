package chat.k1te.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Waits grow, stay within bounds, and differ.
class RetryPolicyTest {
    private final RetryPolicy policy = new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(30));

    @Test
    void each_wait_is_between_half_and_the_whole_of_its_step() {
        for (int failures = 1; failures <= 10_000; failures++) {
            Duration wait = policy.after(failures, RandomGenerator.getDefault());
            long step = Math.min(30_000, 500L << Math.min(failures - 1, 20));
            assertThat(wait.toMillis()).isBetween(step / 2, step);
        }
    }
}
