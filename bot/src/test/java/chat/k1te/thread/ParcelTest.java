package chat.k1te.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is on its way to Telegram is read back as it was written down.
class ParcelTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @EnumSource(ThreadState.class)
    void a_look_is_read_back_but_for_the_name(ThreadState state) {
        TopicLook look = TopicLook.FRESH.right(state);
        assertThat(Parcel.look(look.named("Anna"), 42, NOW).look()).contains(look);
    }

    @Test
    void a_look_that_an_older_program_sent_is_read_too() {
        assertThat(Parcel.of(Parcel.Kind.LOOK, List.of(), "", "closed+closed", 42, NOW)
                        .look())
                .contains(TopicLook.FRESH.right(ThreadState.CLOSED));
        assertThat(Parcel.of(Parcel.Kind.LOOK, List.of(), "", "answered", 42, NOW)
                        .look())
                .contains(TopicLook.FRESH.right(ThreadState.ANSWERED));
    }
}
