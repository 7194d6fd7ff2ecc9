package chat.k1te.thread;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The numbered log of a thread, of which the newest part is at hand.
///
/// @param rev      the newest change; never falls
/// @param seq      the newest place
/// @param recent   messages at hand, ascending by `seq`: every one that has changed after `kept`
/// @param kept     every message whose `rev` is not above this one is in [Messages] too, in that or a newer state
public record Log(long rev, long seq, List<Message> recent, long kept) {
    /// How many messages stay at hand. Enough for what a visitor sees on opening the chat; few enough that writing the
    /// whole thread anew with each message stays cheap.
    static final int RECENT = 50;

    public static final Log EMPTY = new Log(0, 0, List.of(), 0);

    public Log {
        recent = List.copyOf(recent);
    }

    Log append(Message message) {
        return new Log(
                message.rev(),
                message.seq(),
                Stream.concat(recent.stream(), Stream.of(message)).toList(),
                kept);
    }

    Log atRev(long next) {
        return new Log(next, seq, recent, kept);
    }

    /// Changes the message at this place, which must be at hand.
    Log change(long place, UnaryOperator<Message> change) {
        return with(change.apply(
                at(place).orElseThrow(() -> new IllegalStateException("message " + place + " is not at hand"))));
    }

    /// With this message at hand, in place of an older state of it.
    Log with(Message message) {
        List<Message> others = Stream.concat(
                        recent.stream().filter(each -> each.seq() != message.seq()), Stream.of(message))
                .sorted(Comparator.comparingLong(Message::seq))
                .toList();
        return new Log(Math.max(rev, message.rev()), seq, others, kept);
    }

    public Optional<Message> at(long place) {
        return recent.stream().filter(each -> each.seq() == place).findFirst();
    }

    Optional<Message> of(Source source) {
        return recent.stream().filter(each -> each.source().equals(source)).findFirst();
    }

    /// Whether some messages are not at hand.
    public boolean hasOlder() {
        return recent.size() < seq;
    }

    /// What has to move to [Messages] to keep the log short: nothing, or the half that changed longest ago.
    public List<Message> overflow() {
        if (recent.size() <= RECENT) {
            return List.of();
        }
        return recent.stream()
                .sorted(Comparator.comparingLong(Message::rev))
                .limit(recent.size() - RECENT / 2)
                .toList();
    }

    /// Without the messages that [#overflow] named and that are in [Messages] now.
    public Log without(List<Message> moved) {
        long newest = moved.stream().mapToLong(Message::rev).max().orElse(kept);
        return new Log(
                rev, seq, recent.stream().filter(each -> !moved.contains(each)).toList(), Math.max(kept, newest));
    }
}
