package chat.k1te.management;

import chat.k1te.thread.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What happened in some channels in a span of days.
///
/// @param firstAnswer how long visitors waited for the first answer; absent when nobody was answered
/// @param resolution  from a visitor's first words until the operators closed the thread; absent when none was closed
/// @param rating      how visitors liked it; absent when nobody said
/// @param byDay       every day of the span
/// @param byHour      what visitors said in each hour of the day, from midnight
/// @param byWeekday   what visitors said on each day of the week, from Monday
public record Numbers(
        Span span,
        Totals totals,
        Optional<Times> firstAnswer,
        Optional<Times> resolution,
        Optional<Ratings> rating,
        List<Day> byDay,
        List<Integer> byHour,
        List<Integer> byWeekday) {
    /// Whole days, the last one as far as it has come, by the clocks of `zone`.
    public record Span(Instant from, Instant to, ZoneId zone) {
        /// The day on which `now` is, and those before it.
        ///
        /// @param days at least 1
        public static Span before(Instant now, int days, ZoneId zone) {
            LocalDate first = LocalDate.ofInstant(now, zone).minusDays(days - 1L);
            return new Span(first.atStartOfDay(zone).toInstant(), now, zone);
        }

        boolean has(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }

        LocalDate dayOf(Instant at) {
            return LocalDate.ofInstant(at, zone);
        }

        List<LocalDate> days() {
            return dayOf(from).datesUntil(dayOf(to).plusDays(1)).toList();
        }
    }

    /// @param visitors         who said something
    /// @param threads          talks that visitors began: by their first words, or by the first after it was closed
    /// @param visitorMessages  what visitors said
    /// @param operatorMessages what operators said
    /// @param unanswered       of these talks, those that nobody has answered
    public record Totals(int visitors, int threads, int visitorMessages, int operatorMessages, int unanswered) {}

    /// How long something took, in seconds: half took no longer than the median, nine of ten no longer than `p90`.
    public record Times(long median, long p90, int count) {
        static Optional<Times> of(List<Long> seconds) {
            List<Long> sorted = seconds.stream().sorted().toList();
            return sorted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Times(share(sorted, 50), share(sorted, 90), sorted.size()));
        }

        /// The smallest that is not below so many of a hundred.
        private static long share(List<Long> sorted, int percent) {
            return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
        }
    }

    /// @param byScore how many gave each score, from 1 to [Rating#BEST]
    public record Ratings(double average, int count, List<Integer> byScore) {
        static Optional<Ratings> of(List<Integer> scores) {
            List<Integer> byScore = IntStream.rangeClosed(1, Rating.BEST)
                    .mapToObj(score -> Collections.frequency(scores, score))
                    .toList();
            OptionalDouble average = scores.stream().mapToInt(Integer::intValue).average();
            return average.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Ratings(average.getAsDouble(), scores.size(), byScore));
        }
    }

    public record Day(LocalDate date, int visitors, int visitorMessages, int operatorMessages) {}
}
