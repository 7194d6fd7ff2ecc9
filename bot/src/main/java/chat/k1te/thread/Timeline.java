package chat.k1te.thread;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What can be counted of a thread: when each side said something and when the operators were done, without a word of
/// it.
///
/// @param moments in the order of the log, from its beginning
public record Timeline(ThreadId thread, List<Moment> moments) {
    public Timeline {
        moments = List.copyOf(moments);
    }

    /// @param messages all of the thread, in any order
    public static Timeline of(ThreadId thread, Stream<Message> messages) {
        return new Timeline(
                thread,
                messages.sorted(Comparator.comparingLong(Message::seq))
                        .flatMap(message -> Moment.of(message).stream())
                        .toList());
    }

    /// Something that counts.
    ///
    /// @param score how the visitor rated it when it was closed
    public record Moment(Instant at, Kind kind, OptionalInt score) {
        public Moment(Instant at, Kind kind) {
            this(at, kind, OptionalInt.empty());
        }

        public enum Kind {
            /// The visitor said something; it may have been taken back later.
            VISITOR,
            /// So did an operator.
            OPERATOR,
            CLOSED,
            REOPENED
        }

        static Optional<Moment> of(Message message) {
            return switch (message.author()) {
                case Author.ByVisitor() -> Optional.of(new Moment(message.at(), Kind.VISITOR));
                case Author.ByOperator _ -> Optional.of(new Moment(message.at(), Kind.OPERATOR));
                case Author.BySystem() ->
                    message.content() instanceof Content.Event event
                            ? of(event.what()).map(kind -> new Moment(message.at(), kind, score(event)))
                            : Optional.empty();
            };
        }

        private static OptionalInt score(Content.Event event) {
            return event.rating().map(rating -> OptionalInt.of(rating.score())).orElse(OptionalInt.empty());
        }

        /// What it counts as that this happened; empty for nothing.
        public static Optional<Kind> of(Content.Event.What what) {
            return switch (what) {
                case CLOSED -> Optional.of(Kind.CLOSED);
                case REOPENED -> Optional.of(Kind.REOPENED);
                case AWAY -> Optional.empty();
            };
        }
    }
}
