package chat.k1te.management;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Timeline;
import chat.k1te.thread.Timeline.Moment;
import chat.k1te.thread.Timeline.Moment.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is counted, and how.
class TallyTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static Moment at(int minute, Kind kind) {
        return new Moment(NOON.plusSeconds(60L * minute), kind);
    }

    private static Numbers counted(Numbers.Span span, List<Timeline> timelines) {
        Tally tally = new Tally(span);
        timelines.forEach(tally::add);
        return tally.result();
    }

    private static Numbers counted(Moment... moments) {
        Numbers.Span span = Numbers.Span.before(NOON.plus(Duration.ofHours(10)), 7, ZoneOffset.UTC);
        return counted(span, List.of(new Timeline(new ThreadId("t"), List.of(moments))));
    }

    @Test
    void a_talk_lasts_from_the_first_words_until_it_is_closed_and_words_after_that_begin_another() {
        Numbers numbers = counted(
                at(0, Kind.VISITOR),
                at(1, Kind.VISITOR),
                at(4, Kind.OPERATOR),
                at(5, Kind.OPERATOR),
                at(10, Kind.CLOSED),
                at(60, Kind.VISITOR),
                at(62, Kind.OPERATOR));

        assertThat(numbers.totals()).isEqualTo(new Numbers.Totals(1, 2, 3, 3, 0));
        assertThat(numbers.firstAnswer()).contains(new Numbers.Times(120, 240, 2));
        assertThat(numbers.resolution()).contains(new Numbers.Times(600, 600, 1));
    }

    @Test
    void a_talk_that_an_operator_opens_again_goes_on() {
        Numbers numbers = counted(
                at(0, Kind.VISITOR),
                at(10, Kind.CLOSED),
                at(11, Kind.REOPENED),
                at(12, Kind.VISITOR),
                at(20, Kind.OPERATOR),
                at(30, Kind.CLOSED));

        assertThat(numbers.totals().threads()).isEqualTo(1);
        assertThat(numbers.firstAnswer()).contains(new Numbers.Times(1200, 1200, 1));
        assertThat(numbers.resolution()).contains(new Numbers.Times(1800, 1800, 1));
    }

    @Test
    void what_nobody_answers_is_unanswered_also_when_it_is_closed() {
        assertThat(counted(at(0, Kind.VISITOR)).totals().unanswered()).isEqualTo(1);
        Numbers closed = counted(at(0, Kind.VISITOR), at(1, Kind.CLOSED), at(2, Kind.VISITOR), at(3, Kind.OPERATOR));
        assertThat(closed.totals().unanswered()).isEqualTo(1);
        assertThat(closed.firstAnswer()).contains(new Numbers.Times(60, 60, 1));
    }

    @Test
    void a_talk_has_the_rating_that_was_given_last() {
        Moment bad = new Moment(NOON.plusSeconds(60), Kind.CLOSED, OptionalInt.of(1));
        Moment good = new Moment(NOON.plusSeconds(180), Kind.CLOSED, OptionalInt.of(4));
        Numbers numbers = counted(
                at(0, Kind.VISITOR),
                bad,
                at(2, Kind.REOPENED),
                good,
                at(4, Kind.VISITOR),
                at(5, Kind.CLOSED),
                at(6, Kind.VISITOR),
                new Moment(NOON.plusSeconds(500), Kind.CLOSED, OptionalInt.of(5)));

        assertThat(numbers.rating()).contains(new Numbers.Ratings(4.5, 2, List.of(0, 0, 0, 1, 1)));
        assertThat(counted(at(0, Kind.VISITOR)).rating()).isEmpty();
    }

    @Test
    void a_talk_counts_where_it_began_and_words_where_they_were_said() {
        Numbers.Span span = new Numbers.Span(NOON, NOON.plus(Duration.ofDays(1)), ZoneOffset.UTC);
        Timeline timeline = new Timeline(
                new ThreadId("t"),
                List.of(at(-60, Kind.VISITOR), at(-59, Kind.OPERATOR), at(5, Kind.VISITOR), at(7, Kind.CLOSED)));

        Numbers numbers = counted(span, List.of(timeline));

        assertThat(numbers.totals()).isEqualTo(new Numbers.Totals(1, 0, 1, 0, 0));
        assertThat(numbers.firstAnswer()).isEmpty();
        assertThat(numbers.resolution()).isEmpty();
    }

    @Test
    void without_a_word_there_is_a_zero_for_each_day_and_hour() {
        Numbers numbers = counted(Numbers.Span.before(NOON, 7, KYIV), List.of());

        assertThat(numbers.totals()).isEqualTo(new Numbers.Totals(0, 0, 0, 0, 0));
        assertThat(numbers.byDay()).hasSize(7).allMatch(day -> day.visitorMessages() == 0);
        assertThat(numbers.byDay().getLast().date()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(numbers.byHour()).hasSize(24).containsOnly(0);
        assertThat(numbers.byWeekday()).hasSize(7).containsOnly(0);
    }

    @Test
    void days_and_hours_are_those_of_the_zone_also_when_its_clocks_are_changed() {
        // At four in the morning of the 25th it was three again.
        Instant before = Instant.parse("2026-10-25T00:30:00Z");
        Instant after = Instant.parse("2026-10-25T01:30:00Z");
        Instant late = Instant.parse("2026-10-25T21:59:59Z");
        Instant next = Instant.parse("2026-10-25T22:00:00Z");
        Numbers.Span span = Numbers.Span.before(Instant.parse("2026-10-26T10:00:00Z"), 7, KYIV);
        Numbers numbers = counted(
                span,
                List.of(new Timeline(
                        new ThreadId("t"),
                        List.of(before, after, late, next).stream()
                                .map(at -> new Moment(at, Kind.VISITOR))
                                .toList())));

        assertThat(span.from()).isEqualTo(Instant.parse("2026-10-19T21:00:00Z"));
        assertThat(numbers.byHour().get(3)).isEqualTo(2);
        assertThat(numbers.byHour().get(23)).isEqualTo(1);
        assertThat(numbers.byHour().get(0)).isEqualTo(1);
        assertThat(numbers.byWeekday()).containsExactly(1, 0, 0, 0, 0, 0, 3);
        assertThat(numbers.byDay().subList(5, 7))
                .containsExactly(
                        new Numbers.Day(LocalDate.of(2026, 10, 25), 1, 3, 0),
                        new Numbers.Day(LocalDate.of(2026, 10, 26), 1, 1, 0));
    }

    /// Any threads, counted once more in the plainest way: by looking at each moment and at all others.
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Kyiv", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Kiritimati"})
    void any_threads_are_counted_as_they_are_one_by_one(String name) {
        ZoneId zone = ZoneId.of(name);
        Random random = new Random(5);
        for (int round = 0; round < 60; round++) {
            Instant now = Instant.parse("2026-10-20T00:00:00Z").plusSeconds(random.nextInt(20 * 24 * 3600));
            Numbers.Span span = Numbers.Span.before(now, 1 + random.nextInt(10), zone);
            List<Timeline> timelines = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                timelines.add(any(random, now));
            }

            assertThat(counted(span, timelines)).isEqualTo(plainly(span, timelines));
        }
    }

    private static Timeline any(Random random, Instant now) {
        Instant at = now.minusSeconds(random.nextInt(20 * 24 * 3600));
        List<Moment> moments = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            Kind kind = Kind.values()[random.nextInt(4)];
            boolean rated = kind == Kind.CLOSED && random.nextBoolean();
            moments.add(new Moment(at, kind, rated ? OptionalInt.of(1 + random.nextInt(5)) : OptionalInt.empty()));
            at = at.plusSeconds(random.nextInt(random.nextBoolean() ? 300 : 40_000));
        }
        return new Timeline(new ThreadId("t" + random.nextInt()), moments);
    }

    private static Numbers plainly(Numbers.Span span, List<Timeline> timelines) {
        List<Moment> in = timelines.stream()
                .flatMap(timeline -> timeline.moments().stream())
                .filter(moment ->
                        !moment.at().isBefore(span.from()) && moment.at().isBefore(span.to()))
                .toList();
        List<Moment> said =
                in.stream().filter(each -> each.kind() == Kind.VISITOR).toList();
        List<Moment> replied =
                in.stream().filter(each -> each.kind() == Kind.OPERATOR).toList();
        List<Long> answers = new ArrayList<>();
        List<Long> resolutions = new ArrayList<>();
        List<Integer> scores = new ArrayList<>();
        int talks = 0;
        for (Timeline timeline : timelines) {
            List<Moment> all = timeline.moments();
            for (int i = 0; i < all.size(); i++) {
                if (begins(all, i) && in.contains(all.get(i))) {
                    talks++;
                    List<Moment> talk = all.subList(i, end(all, i));
                    Instant begun = all.get(i).at();
                    first(talk, Kind.OPERATOR).ifPresent(at -> answers.add(seconds(begun, at)));
                    lastClose(talk).ifPresent(at -> resolutions.add(seconds(begun, at)));
                    talk.stream()
                            .flatMapToInt(moment -> moment.score().stream())
                            .boxed()
                            .reduce((_, later) -> later)
                            .ifPresent(scores::add);
                }
            }
        }
        List<Numbers.Day> days = new ArrayList<>();
        for (LocalDate day = day(span.from(), span); !day.isAfter(day(span.to(), span)); day = day.plusDays(1)) {
            LocalDate date = day;
            days.add(new Numbers.Day(
                    date,
                    visitors(timelines, said, moment -> day(moment.at(), span).equals(date)),
                    (int) said.stream()
                            .filter(each -> day(each.at(), span).equals(date))
                            .count(),
                    (int) replied.stream()
                            .filter(each -> day(each.at(), span).equals(date))
                            .count()));
        }
        return new Numbers(
                span,
                new Numbers.Totals(
                        visitors(timelines, said, _ -> true),
                        talks,
                        said.size(),
                        replied.size(),
                        talks - answers.size()),
                times(answers),
                times(resolutions),
                ratings(scores),
                days,
                counts(24, said, moment -> moment.at().atZone(span.zone()).getHour()),
                counts(
                        7,
                        said,
                        moment -> moment.at().atZone(span.zone()).getDayOfWeek().getValue() - 1));
    }

    /// The visitor speaks, and all that was said before ended in a close that stands.
    private static boolean begins(List<Moment> all, int i) {
        if (all.get(i).kind() != Kind.VISITOR) {
            return false;
        }
        for (int before = i - 1; before >= 0; before--) {
            Kind kind = all.get(before).kind();
            if (kind == Kind.CLOSED) {
                return true;
            }
            if (kind == Kind.VISITOR) {
                return false;
            }
            if (kind == Kind.REOPENED) {
                return all.subList(0, before).stream().noneMatch(moment -> moment.kind() == Kind.VISITOR);
            }
        }
        return true;
    }

    private static int end(List<Moment> all, int begin) {
        for (int i = begin + 1; i < all.size(); i++) {
            if (begins(all, i)) {
                return i;
            }
        }
        return all.size();
    }

    private static Optional<Instant> first(List<Moment> talk, Kind kind) {
        return talk.stream()
                .filter(moment -> moment.kind() == kind)
                .map(Moment::at)
                .findFirst();
    }

    private static Optional<Instant> lastClose(List<Moment> talk) {
        List<Moment> doors = talk.stream()
                .filter(moment -> moment.kind() == Kind.CLOSED || moment.kind() == Kind.REOPENED)
                .toList();
        return doors.isEmpty() || doors.getLast().kind() == Kind.REOPENED
                ? Optional.empty()
                : Optional.of(doors.getLast().at());
    }

    private static int visitors(List<Timeline> timelines, List<Moment> said, Predicate<Moment> which) {
        Set<ThreadId> visitors = new HashSet<>();
        for (Timeline timeline : timelines) {
            // By identity: two visitors may speak at the same instant.
            if (timeline.moments().stream()
                    .anyMatch(moment -> which.test(moment) && said.stream().anyMatch(each -> each == moment))) {
                visitors.add(timeline.thread());
            }
        }
        return visitors.size();
    }

    private static List<Integer> counts(int size, List<Moment> said, ToIntFunction<Moment> place) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(size, 0));
        said.forEach(moment -> counts.set(place.applyAsInt(moment), counts.get(place.applyAsInt(moment)) + 1));
        return counts;
    }

    private static LocalDate day(Instant at, Numbers.Span span) {
        return at.atZone(span.zone()).toLocalDate();
    }

    private static long seconds(Instant from, Instant to) {
        return to.getEpochSecond() == from.getEpochSecond() ? 0 : (to.toEpochMilli() - from.toEpochMilli()) / 1000;
    }

    private static Optional<Numbers.Ratings> ratings(List<Integer> scores) {
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> byScore = new ArrayList<>(List.of(0, 0, 0, 0, 0));
        double sum = 0;
        for (int score : scores) {
            sum += score;
            byScore.set(score - 1, byScore.get(score - 1) + 1);
        }
        return Optional.of(new Numbers.Ratings(sum / scores.size(), scores.size(), byScore));
    }

    private static Optional<Numbers.Times> times(List<Long> seconds) {
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Numbers.Times(smallest(seconds, 0.5), smallest(seconds, 0.9), seconds.size()));
    }

    /// The smallest of them that this share of all does not exceed.
    private static long smallest(List<Long> seconds, double share) {
        return seconds.stream()
                .filter(each -> seconds.stream().filter(other -> other <= each).count() >= share * seconds.size())
                .min(Long::compare)
                .orElseThrow();
    }
}
