package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said of polls that fail.
class PollHealthTest {
    private static final String CONFLICT = "Conflict: terminated by other getUpdates request";

    private final ManualClock clock = new ManualClock();
    private final List<String> alarms = new ArrayList<>();
    private final PollHealth health = new PollHealth(clock, new PollPause(), _ -> {}, alarms::add);

    private void conflict() {
        health.refused(409, CONFLICT, 0);
    }

    private void polled() {
        health.polled(List.of());
    }

    @Test
    void another_program_on_the_same_token_is_told_once_when_it_stays_and_once_when_it_is_gone() {
        for (int second = 0; second <= 300; second += 10) {
            conflict();
            clock.advance(Duration.ofSeconds(5));
            // Two programs get some polls through each.
            polled();
            clock.advance(Duration.ofSeconds(5));
        }
        assertThat(alarms).containsExactly("poll.conflict");
        clock.advance(Duration.ofSeconds(61));
        polled();
        polled();
        assertThat(alarms).containsExactly("poll.conflict", "poll.well");
    }

    @Test
    void a_server_that_gives_way_to_its_successor_raises_no_alarm() {
        conflict();
        clock.advance(Duration.ofSeconds(10));
        conflict();
        clock.advance(Duration.ofSeconds(50));
        polled();
        clock.advance(Duration.ofMinutes(3));
        polled();
        assertThat(alarms).isEmpty();
    }

    @Test
    void a_token_that_was_revoked_and_a_second_program_say_what_to_do() {
        health.refused(401, "Unauthorized", 0);
        assertThat(health.trouble()).contains("TELEGRAM_BOT_TOKEN", "@BotFather");
        conflict();
        assertThat(health.trouble()).contains("Another program reads this bot's updates");
        polled();
        assertThat(health.trouble()).isEmpty();
    }
}
