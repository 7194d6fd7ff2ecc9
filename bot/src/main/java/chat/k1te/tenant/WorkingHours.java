package chat.k1te.tenant;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When a channel's visitors are answered, week by week.
///
/// @param zone     whose clocks the times are of; changes to summer time are followed
/// @param spans    of the week; a day without one is closed. Spans may touch, and each ends on its own day
/// @param holidays days on which it is closed all the same
public record WorkingHours(ZoneId zone, List<Span> spans, Set<LocalDate> holidays) {
    /// How far ahead the next opening is looked for: a business that is closed longer than that does not say when it
    /// opens.
    private static final int DAYS_AHEAD = 60;

    /// @param from inclusive
    /// @param to   exclusive, after `from`; [LocalTime#MAX] for the end of the day
    public record Span(DayOfWeek day, LocalTime from, LocalTime to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a span ends after it begins");
            }
        }

        private boolean contains(ZonedDateTime time) {
            LocalTime clock = time.toLocalTime();
            return time.getDayOfWeek() == day && !clock.isBefore(from) && clock.isBefore(to);
        }
    }

    public WorkingHours {
        spans = List.copyOf(spans);
        holidays = Set.copyOf(holidays);
    }

    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return !holidays.contains(local.toLocalDate()) && spans.stream().anyMatch(span -> span.contains(local));
    }

    /// Since when it has been open, at a time when it is.
    public Instant openSince(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return spans.stream()
                .filter(span -> span.contains(local))
                .map(span ->
                        local.toLocalDate().atTime(span.from()).atZone(zone).toInstant())
                .min(Instant::compareTo)
                .orElse(at);
    }

    /// When it opens next after `at`; empty when that is too far away to be worth saying.
    public Optional<Instant> opensAfter(Instant at) {
        LocalDate today = at.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(date -> !holidays.contains(date))
                .flatMap(date -> spans.stream()
                        .filter(span -> span.day() == date.getDayOfWeek())
                        .map(span -> date.atTime(span.from()).atZone(zone).toInstant()))
                .filter(opening -> opening.isAfter(at))
                .min(Instant::compareTo);
    }
}
