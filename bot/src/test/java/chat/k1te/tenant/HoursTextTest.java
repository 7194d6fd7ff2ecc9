package chat.k1te.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.testing.AnyText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Working hours as people write them.
class HoursTextTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static Optional<WorkingHours> read(String text) {
        return HoursText.read(text, Optional.of(KYIV), Set.of());
    }

    @Test
    void days_times_and_zone_are_read_in_both_languages() {
        WorkingHours english =
                read("Mon-Wed 9:00-18:00, Sat 10-14 Europe/Lisbon").orElseThrow();
        assertThat(english.zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(english.spans())
                .hasSize(4)
                .contains(new WorkingHours.Span(DayOfWeek.SATURDAY, LocalTime.of(10, 0), LocalTime.of(14, 0)));
        WorkingHours ukrainian = read("пн–ср 9.00 – 18.00; сб 10-14").orElseThrow();
        assertThat(ukrainian.zone()).isEqualTo(KYIV);
        assertThat(ukrainian.spans()).isEqualTo(english.spans());
    }

    @Test
    void a_week_may_begin_on_any_day_and_a_day_end_at_midnight() {
        assertThat(read("Fri-Mon 0:00-24:00").orElseThrow().spans())
                .extracting(WorkingHours.Span::day)
                .containsExactly(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
        assertThat(read("Sun 9-24").orElseThrow().spans().getFirst().to()).isEqualTo(LocalTime.MAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "Mon",
                "Mon 9",
                "Mon 18-9",
                "Mon 9-9",
                "Mon 25-26",
                "Mon 9:75-10",
                "Moon 9-18",
                "9-18",
                "Mon 9-18, or later",
                "Mon 9-18 Mars/Olympus",
                "M 9-18"
            })
    void what_is_not_understood_wholly_is_not_guessed_at(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void hours_without_a_zone_need_one_that_is_known() {
        assertThat(HoursText.read("Mon 9-18", Optional.empty(), Set.of())).isEmpty();
    }

    @Test
    void what_is_written_is_read_as_the_same() {
        Random random = new Random(20261124);
        for (int round = 0; round < 200; round++) {
            List<WorkingHours.Span> spans = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(_ -> {
                        int from = random.nextInt(23 * 60);
                        int to = from + 1 + random.nextInt(24 * 60 - from - 1);
                        return new WorkingHours.Span(
                                DayOfWeek.of(1 + random.nextInt(7)),
                                LocalTime.ofSecondOfDay(from * 60L),
                                LocalTime.ofSecondOfDay(to * 60L));
                    })
                    .toList();
            WorkingHours hours = new WorkingHours(KYIV, spans, Set.of());
            for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("uk"))) {
                String text = HoursText.write(hours, language);
                assertThat(HoursText.read(text, Optional.empty(), Set.of())
                                .orElseThrow()
                                .spans())
                        .as(text)
                        .containsExactlyInAnyOrderElementsOf(spans);
            }
        }
    }

    @Test
    void any_text_is_read_or_refused() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String text = AnyText.next(random);
            assertThat(read(text).map(hours -> hours.spans().isEmpty())).isIn(Optional.empty(), Optional.of(false));
            assertThat(HoursText.holidays(text)).isNotNull();
        }
    }

    @Test
    void holidays_are_dates_with_anything_between() {
        assertThat(HoursText.holidays("2026-12-25, 2027-01-01"))
                .contains(Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)));
        assertThat(HoursText.holidays("2026-12-25 Christmas")).isEmpty();
        assertThat(HoursText.holidays("2026-02-30")).isEmpty();
    }
}
