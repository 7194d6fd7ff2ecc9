package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.testing.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final ManualClock clock = new ManualClock();
    private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(1));

    private Duration take() {
        return limit.take(clock.instant());
    }

    @Test
    void a_burst_goes_through_and_then_one_a_second() {
        for (int i = 0; i < 3; i++) {
            assertThat(take()).isZero();
        }
        assertThat(take()).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofMillis(400));
        assertThat(take()).isEqualTo(Duration.ofMillis(600));
        clock.advance(Duration.ofMillis(600));
        assertThat(take()).isZero();
        assertThat(take()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_long_rest_allows_no_more_than_a_burst() {
        clock.advance(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            assertThat(take()).isZero();
        }
        assertThat(take()).isPositive();
    }

    @Test
    void a_clock_that_is_put_back_makes_nobody_wait() {
        assertThat(take()).isZero();
        clock.advance(Duration.ofMinutes(-5));
        for (int i = 0; i < 3; i++) {
            assertThat(take()).isZero();
        }
        assertThat(take()).isEqualTo(Duration.ofSeconds(1));
    }
}
