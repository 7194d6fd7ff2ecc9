package chat.k1te.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// What came of a call of the Bot API.
///
/// @param <T> what the method returns
public sealed interface ApiResult<T> {
    record Ok<T>(T value) implements ApiResult<T> {}

    /// Error 429: nothing happened; this chat is to be left alone for a while.
    record SlowDown<T>(Duration retryAfter) implements ApiResult<T> {}

    /// Telegram said no, and nothing happened.
    ///
    /// @param description    Telegram's own words
    /// @param migrateToChat  the group's new id, when that is why
    record Rejected<T>(int code, String description, Optional<Long> migrateToChat) implements ApiResult<T> {
        public boolean says(String part) {
            return description.contains(part);
        }
    }

    /// Telegram was not reached: nothing happened.
    record NotReached<T>(String reason) implements ApiResult<T> {}

    /// The request went out and no usable answer came back: it may have happened or not.
    record Uncertain<T>(String reason) implements ApiResult<T> {}

    /// The value, if it went well.
    default Optional<T> success() {
        return this instanceof Ok<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /// The same with another value, if it went well.
    default <R> ApiResult<R> map(Function<T, R> other) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(other.apply(value));
            case SlowDown<T>(Duration retryAfter) -> new SlowDown<>(retryAfter);
            case Rejected<T>(int code, String description, Optional<Long> to) -> new Rejected<>(code, description, to);
            case NotReached<T>(String reason) -> new NotReached<>(reason);
            case Uncertain<T>(String reason) -> new Uncertain<>(reason);
        };
    }

    /// The value; a failed call becomes an exception, for callers that are tried again as a whole.
    default T orThrow() {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case SlowDown<T> slow -> throw new CallFailed("slow down for " + slow.retryAfter());
            case Rejected<T> no -> throw new CallFailed(no.code() + " " + no.description());
            case NotReached<T> not -> throw new CallFailed(not.reason());
            case Uncertain<T> unknown -> throw new CallFailed(unknown.reason());
        };
    }

    /// A call of the Bot API that did not go well.
    final class CallFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        CallFailed(String reason) {
            super("Telegram: " + reason);
        }
    }
}
