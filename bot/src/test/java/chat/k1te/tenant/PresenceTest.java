package chat.k1te.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static WorkingHours hours(LocalDate... holidays) {
        List<WorkingHours.Span> week = List.of(
                new WorkingHours.Span(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(18, 0)),
                new WorkingHours.Span(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(13, 0)),
                new WorkingHours.Span(DayOfWeek.FRIDAY, LocalTime.of(14, 0), LocalTime.MAX));
        return new WorkingHours(KYIV, week, Set.of(holidays));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(KYIV).toInstant();
    }

    @Test
    void it_is_open_from_the_first_to_before_the_last_minute_of_a_span() {
        assertThat(hours().isOpen(at("2026-11-23T08:59:59"))).isFalse();
        assertThat(hours().isOpen(at("2026-11-23T09:00:00"))).isTrue();
        assertThat(hours().isOpen(at("2026-11-23T17:59:59"))).isTrue();
        assertThat(hours().isOpen(at("2026-11-23T18:00:00"))).isFalse();
        assertThat(hours().isOpen(at("2026-11-27T13:30:00"))).isFalse();
        assertThat(hours().isOpen(at("2026-11-24T12:00:00"))).isFalse();
    }

    @Test
    void holidays_are_closed_and_passed_over() {
        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertThat(hours(friday).isOpen(at("2026-11-27T10:00:00"))).isFalse();
        assertThat(hours(friday).opensAfter(at("2026-11-23T20:00:00"))).contains(at("2026-11-30T09:00:00"));
    }

    @Test
    void the_next_opening_is_told_across_days_and_summer_time() {
        assertThat(hours().opensAfter(at("2026-11-23T08:00:00"))).contains(at("2026-11-23T09:00:00"));
        assertThat(hours().opensAfter(at("2026-11-23T20:00:00"))).contains(at("2026-11-27T09:00:00"));
        assertThat(hours().opensAfter(at("2026-11-27T13:10:00"))).contains(at("2026-11-27T14:00:00"));
        // Clocks go forward on 29 March 2026.
        assertThat(hours().opensAfter(Instant.parse("2026-03-28T12:00:00Z")))
                .contains(Instant.parse("2026-03-30T06:00:00Z"));
        assertThat(new WorkingHours(KYIV, List.of(), Set.of()).opensAfter(at("2026-11-23T08:00:00")))
                .isEmpty();
    }

    @Test
    void waiting_counts_only_while_somebody_should_be_there() {
        Presence presence = new Presence(Optional.of(hours()), Optional.empty(), Optional.empty());
        Instant sunday = at("2026-11-22T20:00:00");
        assertThat(presence.waited(sunday, at("2026-11-23T08:59:00"))).isZero();
        assertThat(presence.waited(sunday, at("2026-11-23T09:10:00"))).isEqualTo(Duration.ofMinutes(10));
        assertThat(presence.waited(at("2026-11-23T09:05:00"), at("2026-11-23T09:10:00")))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(Presence.ALWAYS.waited(sunday, sunday.plusSeconds(9))).isEqualTo(Duration.ofSeconds(9));
    }
}
