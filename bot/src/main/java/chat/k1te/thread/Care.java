package chat.k1te.thread;

import java.time.Instant;
import java.util.Optional;

/// What operators do about a thread beyond answering.
///
/// @param assignee     who has taken it on
/// @param closedAt     since when it is closed, if so
/// @param waitingSince when the visitor said the first thing that nobody has answered
/// @param nudgedAt     when the group was reminded of that
/// @param awayAt       when the channel itself last answered that nobody is there
/// @param rating       how the visitor liked it when it was last closed
public record Care(
        Optional<Author.ByOperator> assignee,
        Optional<Instant> closedAt,
        Optional<Instant> waitingSince,
        Optional<Instant> nudgedAt,
        Optional<Instant> awayAt,
        Optional<Rating> rating) {
    public static final Care NONE = new Care(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The visitor said something, which opens what was closed.
    Care posted(Instant now) {
        return new Care(assignee, Optional.empty(), waitingSince.or(() -> Optional.of(now)), nudgedAt, awayAt, rating);
    }

    /// An operator answered.
    Care answered() {
        return new Care(assignee, closedAt, Optional.empty(), Optional.empty(), Optional.empty(), rating);
    }

    Care closed(Instant now) {
        return new Care(assignee, Optional.of(now), Optional.empty(), Optional.empty(), Optional.empty(), rating);
    }

    Care reopened() {
        return new Care(assignee, Optional.empty(), waitingSince, nudgedAt, awayAt, rating);
    }

    Care assignedTo(Optional<Author.ByOperator> operator) {
        return new Care(operator, closedAt, waitingSince, nudgedAt, awayAt, rating);
    }

    Care nudged(Instant now) {
        return new Care(assignee, closedAt, waitingSince, Optional.of(now), awayAt, rating);
    }

    Care away(Instant now) {
        return new Care(assignee, closedAt, waitingSince, nudgedAt, Optional.of(now), rating);
    }

    Care rated(Rating given) {
        return new Care(assignee, closedAt, waitingSince, nudgedAt, awayAt, Optional.of(given));
    }
}
