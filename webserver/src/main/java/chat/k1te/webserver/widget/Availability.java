package chat.k1te.webserver.widget;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.WorkingHours;
import chat.k1te.thread.AnswerTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// When a visitor can expect an answer, in one sentence that is true: from the channel's hours, and from how long
/// others have waited lately.
final class Availability {
    private static final Duration MINUTES = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HOURS = Duration.ofHours(5);
    private static final Duration DAY = Duration.ofDays(1);

    private Availability() {}

    /// @return empty when nothing is known
    static String sentence(Channel channel, AnswerTimes times, Instant now, String language) {
        Optional<WorkingHours> hours = channel.rules().presence().hours();
        if (hours.isPresent() && !hours.get().isOpen(now)) {
            ZoneId zone = hours.get().zone();
            return hours.get()
                    .opensAfter(now)
                    .map(opening -> EventTexts.at("availability.closed.until", opening, language, zone))
                    .orElseGet(() -> EventTexts.plain("availability.closed", language));
        }
        return times.usual(channel.id())
                .flatMap(Availability::key)
                .map(key -> EventTexts.plain(key, language))
                .orElse("");
    }

    /// When somebody is there again; empty while somebody should be, and when nobody knows.
    static Optional<Instant> reopensAt(Channel channel, Instant now) {
        return channel.rules()
                .presence()
                .hours()
                .filter(hours -> !hours.isOpen(now))
                .flatMap(hours -> hours.opensAfter(now));
    }

    /// Rounded up to what people say; of more than a day nothing is said.
    private static Optional<String> key(Duration usual) {
        if (usual.compareTo(MINUTES) <= 0) {
            return Optional.of("availability.minutes");
        }
        if (usual.compareTo(HOUR) <= 0) {
            return Optional.of("availability.hour");
        }
        if (usual.compareTo(HOURS) <= 0) {
            return Optional.of("availability.hours");
        }
        return usual.compareTo(DAY) <= 0 ? Optional.of("availability.day") : Optional.empty();
    }
}
