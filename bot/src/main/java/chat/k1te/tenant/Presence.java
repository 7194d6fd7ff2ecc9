package chat.k1te.tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a channel's visitors can expect an answer, and what happens while they wait.
///
/// @param hours      absent means: always
/// @param awayText   the first answer outside of hours, by the channel itself; absent means our own words
/// @param nudgeAfter how long a visitor may wait before the group is reminded; absent means: for ever
public record Presence(Optional<WorkingHours> hours, Optional<String> awayText, Optional<Duration> nudgeAfter) {
    /// How long the first answer outside of hours is at most.
    public static final int AWAY_LIMIT = 1000;

    public static final Presence ALWAYS = new Presence(Optional.empty(), Optional.empty(), Optional.empty());

    /// How long somebody who began to wait at `since` has waited while somebody should have been there: only since this
    /// day's opening, and not at all while it is closed.
    public Duration waited(Instant since, Instant now) {
        if (!isOpen(now)) {
            return Duration.ZERO;
        }
        Instant opened = hours.map(open -> open.openSince(now)).orElse(since);
        return Duration.between(opened.isAfter(since) ? opened : since, now);
    }

    public boolean isOpen(Instant at) {
        return hours.map(open -> open.isOpen(at)).orElse(true);
    }
}
