package chat.k1te.thread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a thread still owes Telegram.
///
/// @param topic    where the thread is shown, once it is
/// @param lostAt   when a topic of this thread was last found to be gone
/// @param greeted  whether the visitor's card is in the topic
/// @param due      the places of messages that Telegram has not been given, ascending
/// @param parcel   what is on its way
public record Outgoing(
        Optional<Topic> topic, Optional<Instant> lostAt, boolean greeted, List<Long> due, Optional<Parcel> parcel) {
    static final Outgoing NOTHING =
            new Outgoing(Optional.empty(), Optional.empty(), false, List.of(), Optional.empty());

    public Outgoing {
        due = List.copyOf(due);
    }

    /// Whether there is anything for the relay to do.
    public boolean isDue() {
        return !due.isEmpty() || parcel.isPresent();
    }

    Outgoing owing(long seq) {
        return new Outgoing(
                topic,
                lostAt,
                greeted,
                Stream.concat(due.stream(), Stream.of(seq)).toList(),
                parcel);
    }

    Outgoing sending(Parcel next) {
        return new Outgoing(topic, lostAt, greeted, due, Optional.of(next));
    }

    Outgoing settled(Parcel done) {
        boolean card = greeted || done.kind() == Parcel.Kind.CARD;
        return new Outgoing(
                topic,
                lostAt,
                card,
                due.stream().filter(seq -> !done.seqs().contains(seq)).toList(),
                Optional.empty());
    }

    Outgoing returned() {
        return new Outgoing(topic, lostAt, greeted, due, Optional.empty());
    }

    Outgoing shownIn(Topic place) {
        return new Outgoing(Optional.of(place), lostAt, greeted, due, Optional.empty());
    }

    Outgoing withoutTopic(Instant now) {
        return new Outgoing(Optional.empty(), Optional.of(now), false, due, Optional.empty());
    }
}
