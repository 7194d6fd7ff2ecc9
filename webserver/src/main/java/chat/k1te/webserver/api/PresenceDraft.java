package chat.k1te.webserver.api;

import chat.k1te.tenant.Presence;
import chat.k1te.tenant.WorkingHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When somebody wants a channel's visitors to be answered, read from the words of [RulesJson].
final class PresenceDraft {
    private static final int LONGEST_NUDGE_MINUTES = 7 * 24 * 60;
    private static final int MOST_SPANS = 50;
    private static final int MOST_HOLIDAYS = 366;
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    private PresenceDraft() {}

    static Presence read(Field body) {
        return new Presence(
                hours(body.at("hours")),
                body.at("awayText").optionalText(Presence.AWAY_LIMIT),
                body.at("nudgeMinutes").optionalNumber(1, LONGEST_NUDGE_MINUTES).map(Duration::ofMinutes));
    }

    private static Optional<WorkingHours> hours(Field field) {
        if (field.isAbsent()) {
            return Optional.empty();
        }
        field.only("zone", "spans", "holidays");
        Optional<ZoneId> zone = field.at("zone").read(PresenceDraft::zone, "bad-zone");
        List<WorkingHours.Span> spans = new ArrayList<>();
        field.at("spans").items(MOST_SPANS).forEach(span -> span(span).ifPresent(spans::add));
        Set<LocalDate> holidays = new HashSet<>();
        field.at("holidays")
                .items(MOST_HOLIDAYS)
                .forEach(day -> day.read(PresenceDraft::date, "bad-date").ifPresent(holidays::add));
        return zone.map(known -> new WorkingHours(known, spans, holidays));
    }

    private static Optional<WorkingHours.Span> span(Field field) {
        field.only("day", "from", "to");
        DayOfWeek day = DayOfWeek.of(field.at("day").number(1, 7));
        Optional<LocalTime> from = field.at("from").read(PresenceDraft::time, "bad-time");
        Optional<LocalTime> to = field.at("to").read(PresenceDraft::end, "bad-time");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(to.get())) {
            field.at("to").refuse("bad-time");
            return Optional.empty();
        }
        return Optional.of(new WorkingHours.Span(day, from.get(), to.get()));
    }

    private static Optional<LocalTime> time(String text) {
        return text.matches(TIME) ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    }

    private static Optional<LocalTime> end(String text) {
        return text.equals(RulesJson.MIDNIGHT) ? Optional.of(LocalTime.MAX) : time(text);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// A place on the map, whose clocks follow its laws; a mere offset does not.
    private static Optional<ZoneId> zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
