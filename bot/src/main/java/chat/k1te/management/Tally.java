package chat.k1te.management;

import chat.k1te.thread.Timeline;
import chat.k1te.thread.Timeline.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Counts threads one by one. A visitor has one thread, in which one talk follows another: a talk begins with the first
/// words after the last was closed. Talks are counted where they began, so what is told of them does not change when
/// the span ends; one that was opened again by an operator goes on.
///
/// Not safe for use by several threads.
final class Tally {
    private final Numbers.Span span;
    private final Map<LocalDate, Count> byDay = new HashMap<>();
    private final int[] byHour = new int[24];
    private final int[] byWeekday = new int[7];
    private final List<Long> answers = new ArrayList<>();
    private final List<Long> resolutions = new ArrayList<>();
    private final List<Integer> scores = new ArrayList<>();
    private final Count all = new Count();
    private int talks;

    Tally(Numbers.Span span) {
        this.span = span;
    }

    private static final class Count {
        private int visitors;
        private int visitorMessages;
        private int operatorMessages;
    }

    void add(Timeline timeline) {
        Set<LocalDate> days = new HashSet<>();
        Optional<Talk> talk = Optional.empty();
        for (Moment moment : timeline.moments()) {
            if (moment.kind() == Moment.Kind.VISITOR
                    && talk.filter(Talk::isOpen).isEmpty()) {
                talk.ifPresent(this::ended);
                talk = Optional.of(new Talk(moment.at()));
            }
            talk.ifPresent(now -> now.heard(moment));
            if (span.has(moment.at())) {
                count(moment, days);
            }
        }
        talk.ifPresent(this::ended);
        all.visitors += days.isEmpty() ? 0 : 1;
        days.forEach(day -> on(day).visitors++);
    }

    /// @param days on which the visitor said something
    private void count(Moment moment, Set<LocalDate> days) {
        ZonedDateTime at = moment.at().atZone(span.zone());
        switch (moment.kind()) {
            case VISITOR -> {
                days.add(at.toLocalDate());
                on(at.toLocalDate()).visitorMessages++;
                all.visitorMessages++;
                byHour[at.getHour()]++;
                byWeekday[at.getDayOfWeek().getValue() - 1]++;
            }
            case OPERATOR -> {
                on(at.toLocalDate()).operatorMessages++;
                all.operatorMessages++;
            }
            case CLOSED, REOPENED -> {}
        }
    }

    private Count on(LocalDate day) {
        return byDay.computeIfAbsent(day, _ -> new Count());
    }

    private void ended(Talk talk) {
        if (span.has(talk.begunAt)) {
            talks++;
            talk.answeredAt.ifPresent(at -> answers.add(talk.lasted(at)));
            talk.closedAt.ifPresent(at -> resolutions.add(talk.lasted(at)));
            talk.score.ifPresent(scores::add);
        }
    }

    private static final class Talk {
        private final Instant begunAt;
        private Optional<Instant> answeredAt = Optional.empty();
        private Optional<Instant> closedAt = Optional.empty();
        private OptionalInt score = OptionalInt.empty();

        Talk(Instant begunAt) {
            this.begunAt = begunAt;
        }

        boolean isOpen() {
            return closedAt.isEmpty();
        }

        void heard(Moment moment) {
            switch (moment.kind()) {
                case VISITOR -> {}
                case OPERATOR -> answeredAt = answeredAt.or(() -> Optional.of(moment.at()));
                case CLOSED -> {
                    closedAt = Optional.of(moment.at());
                    score = moment.score().isPresent() ? moment.score() : score;
                }
                case REOPENED -> closedAt = Optional.empty();
            }
        }

        /// Clocks of two servers may differ a little.
        long lasted(Instant until) {
            return Math.max(0, Duration.between(begunAt, until).toSeconds());
        }
    }

    Numbers result() {
        return new Numbers(
                span,
                new Numbers.Totals(
                        all.visitors, talks, all.visitorMessages, all.operatorMessages, talks - answers.size()),
                Numbers.Times.of(answers),
                Numbers.Times.of(resolutions),
                Numbers.Ratings.of(scores),
                span.days().stream().map(this::day).toList(),
                Arrays.stream(byHour).boxed().toList(),
                Arrays.stream(byWeekday).boxed().toList());
    }

    private Numbers.Day day(LocalDate date) {
        Count count = byDay.getOrDefault(date, new Count());
        return new Numbers.Day(date, count.visitors, count.visitorMessages, count.operatorMessages);
    }
}
