package chat.k1te.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What topics are called.
class TopicNameTest {
    @ParameterizedTest
    @EnumSource(ThreadState.class)
    void a_mark_that_was_put_before_a_name_is_taken_away_again(ThreadState state) {
        assertThat(TopicName.base(TopicName.marked("Anna · shop.example", state)))
                .isEqualTo("Anna · shop.example");
    }

    @Test
    void every_state_has_a_look_of_its_own() {
        assertThat(ThreadState.values())
                .extracting(state -> TopicName.marked("Anna", state))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.endsWith("Anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"⏳ ⏳ Anna", "✔ 🚫 Anna", " ⏳ Anna "})
    void marks_do_not_pile_up(String shown) {
        assertThat(TopicName.base(shown)).isEqualTo("Anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"⏳", "✔", "Anna ⏳", "⏳Anna"})
    void what_people_wrote_themselves_is_left(String name) {
        assertThat(TopicName.base(name)).isEqualTo(name);
    }

    @Test
    void a_name_as_long_as_telegram_takes_keeps_its_mark_and_no_half_letter() {
        assertThat(TopicName.marked("😀".repeat(64), ThreadState.WAITING))
                .startsWith("⏳ 😀")
                .endsWith("😀…")
                .hasSizeLessThanOrEqualTo(128);
        assertThat(TopicName.marked("a".repeat(126), ThreadState.WAITING)).endsWith("a");
    }
}
