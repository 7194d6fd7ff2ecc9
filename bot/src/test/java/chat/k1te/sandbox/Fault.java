package chat.k1te.sandbox;

import java.time.Duration;

/// A way for a call to go wrong.
public sealed interface Fault {

    /// An error in Telegram's envelope, without effect. A `retryAfter` above 0 is told in body and header.
    record Rejected(int status, String description, int retryAfter) implements Fault {}

    /// An HTML page with this status, without effect, as an edge server answers.
    record HtmlError(int status) implements Fault {}

    /// Nothing happens for this long or until [Faults#releaseHanging]; then the call goes on as if nothing had been.
    record Hang(Duration longest) implements Fault {}

    /// The call is carried out and answered, later by this much.
    record Slow(Duration pause) implements Fault {}

    /// The connection is closed without an answer and without effect.
    record Drop() implements Fault {}

    /// The call has its effect, and then `then` instead of its answer.
    record AfterEffect(Fault then) implements Fault {}

    static Fault rejected(int status, String description) {
        return new Rejected(status, description, 0);
    }

    static Fault tooManyRequests(int retryAfterSeconds) {
        return new Rejected(429, "Too Many Requests: retry after " + retryAfterSeconds, retryAfterSeconds);
    }

    static Fault serverError() {
        return rejected(500, "Internal Server Error: restart");
    }

    static Fault badGateway() {
        return new HtmlError(502);
    }

    static Fault unauthorized() {
        return rejected(401, "Unauthorized");
    }

    static Fault conflict() {
        return rejected(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    static Fault hang() {
        return new Hang(Duration.ofDays(1));
    }

    static Fault hang(Duration longest) {
        return new Hang(longest);
    }

    static Fault slow(Duration pause) {
        return new Slow(pause);
    }

    static Fault dropBefore() {
        return new Drop();
    }

    static Fault dropAfter() {
        return new AfterEffect(new Drop());
    }

    static Fault afterEffect(Fault then) {
        return new AfterEffect(then);
    }
}
