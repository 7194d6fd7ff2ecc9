package chat.k1te.relay;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Pace.Limit;
import chat.k1te.relay.Pace.Limits;
import chat.k1te.tenant.GroupId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// No more calls than Telegram takes, in whatever window one looks, and no fewer than it allows.
class PaceTest {
    private static final GroupId GROUP = new GroupId(-1);
    private static final Limits LIMITS = new Limits(
            new Limit(3, Duration.ofSeconds(60)),
            new Limit(2, Duration.ofSeconds(20)),
            new Limit(5, Duration.ofSeconds(1)));

    private final AtomicLong now = new AtomicLong(1);
    private final Pace pace = new Pace(LIMITS, now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private boolean call(GroupId chat) {
        if (pace.take(chat).isPositive()) {
            return false;
        }
        pace.done(chat, true);
        return true;
    }

    @Test
    void a_group_takes_so_many_and_then_says_how_long_to_wait() {
        assertThat(call(GROUP)).isTrue();
        pass(Duration.ofSeconds(10));
        assertThat(call(GROUP)).isTrue();
        assertThat(call(GROUP)).isTrue();
        assertThat(pace.take(GROUP)).isEqualTo(Duration.ofSeconds(50));
        pass(Duration.ofSeconds(50));
        assertThat(call(GROUP)).isTrue();
        assertThat(pace.take(GROUP)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_busy_group_slows_no_other_but_all_share_what_the_bot_may() {
        for (int i = 0; i < 3; i++) {
            assertThat(call(GROUP)).isTrue();
        }
        assertThat(call(GROUP)).isFalse();
        assertThat(call(new GroupId(-2))).isTrue();
        assertThat(call(new GroupId(7))).isTrue();
        assertThat(pace.take(new GroupId(-3))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_call_under_way_holds_its_place_and_one_that_was_not_made_gives_it_back() {
        assertThat(pace.take(GROUP)).isZero();
        assertThat(pace.take(GROUP)).isZero();
        assertThat(pace.take(GROUP)).isZero();
        assertThat(pace.take(GROUP)).isPositive();
        pace.done(GROUP, false);
        assertThat(pace.take(GROUP)).isZero();
    }

    @Test
    void in_no_window_are_there_more_than_allowed_whatever_the_rhythm() {
        Random random = new Random(7);
        List<Long> begun = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            pass(Duration.ofMillis(random.nextInt(9_000)));
            if (pace.take(GROUP).isZero()) {
                begun.add(now.get());
                pass(Duration.ofMillis(random.nextInt(300)));
                pace.done(GROUP, true);
            }
        }
        long window = TimeUnit.SECONDS.toNanos(60);
        for (int i = 3; i < begun.size(); i++) {
            assertThat(begun.get(i) - begun.get(i - 3)).isGreaterThanOrEqualTo(window);
        }
        assertThat(begun).hasSizeGreaterThan(200);
    }
}
