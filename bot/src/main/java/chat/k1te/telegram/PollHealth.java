package chat.k1te.telegram;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// What is known of the polling: when it last came back, and what is wrong with it in words for the person who runs the
/// server. Safe for use by several threads.
final class PollHealth {
    private static final Logger LOG = System.getLogger(PollHealth.class.getName());
    private static final int UNAUTHORISED = 401;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final Duration CONFLICT_PAUSE = Duration.ofSeconds(7);
    private static final Duration CONFLICT_PATIENCE = Duration.ofMinutes(1);
    private static final Duration REVOKED_PAUSE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final PollPause pause;
    private final Consumer<List<Long>> numbers;
    private final Consumer<String> alarm;
    /// When another program was first and last seen to read along; empty when none is.
    private Optional<Conflict> conflict = Optional.empty();
    private final AtomicReference<Instant> returnedAt;
    private final AtomicReference<String> trouble = new AtomicReference<>("not polled yet");

    /// @param numbers hears the numbers of each batch
    /// @param alarm   is given the text key of what the person who runs the server should know at once
    PollHealth(InstantSource clock, PollPause pause, Consumer<List<Long>> numbers, Consumer<String> alarm) {
        this.clock = clock;
        this.pause = pause;
        this.numbers = numbers;
        this.alarm = alarm;
        this.returnedAt = new AtomicReference<>(clock.instant());
    }

    void polled(List<Long> batch) {
        returnedAt.set(clock.instant());
        if (!trouble.getAndSet("").isEmpty()) {
            LOG.log(Level.INFO, "Telegram answers, updates come in");
        }
        noConflict();
        numbers.accept(batch);
    }

    void refused(int code, String description, int retryAfterSeconds) {
        switch (code) {
            case UNAUTHORISED, NOT_FOUND -> {
                pause.ask(REVOKED_PAUSE);
                failed("Telegram does not know this bot token any more. Put the new one of @BotFather into"
                        + " TELEGRAM_BOT_TOKEN and start again.");
            }
            case CONFLICT -> {
                pause.ask(CONFLICT_PAUSE);
                conflicted();
                failed("Another program reads this bot's updates (" + description
                        + "). Stop it, or give each its own bot.");
            }
            default -> {
                pause.ask(Duration.ofSeconds(retryAfterSeconds));
                failed(code + " " + description);
            }
        }
    }

    /// A server that is replaced may meet its successor for a moment; only what lasts is worth an alarm.
    private synchronized void conflicted() {
        Instant now = clock.instant();
        Conflict before = conflict.orElse(new Conflict(now, now, false));
        boolean lasts = !now.isBefore(before.firstAt().plus(CONFLICT_PATIENCE));
        conflict = Optional.of(new Conflict(before.firstAt(), now, before.told() || lasts));
        if (lasts && !before.told()) {
            alarm.accept("poll.conflict");
        }
    }

    /// Two programs on one token get some polls through each: only a while without conflict means that it is over.
    private synchronized void noConflict() {
        Instant quietSince = clock.instant().minus(CONFLICT_PATIENCE);
        Optional<Conflict> over = conflict.filter(each -> each.lastAt().isBefore(quietSince));
        if (over.isPresent()) {
            conflict = Optional.empty();
            if (over.get().told()) {
                alarm.accept("poll.well");
            }
        }
    }

    private record Conflict(Instant firstAt, Instant lastAt, boolean told) {}

    /// Told once, not at each attempt.
    void failed(String reason) {
        returnedAt.set(clock.instant());
        if (!trouble.getAndSet(reason).equals(reason)) {
            LOG.log(Level.ERROR, "No updates from Telegram: {0}", reason);
        }
    }

    /// What is wrong; empty when nothing is.
    String trouble() {
        return trouble.get();
    }

    Duration silentFor() {
        return Duration.between(returnedAt.get(), clock.instant());
    }

    void restarted() {
        returnedAt.set(clock.instant());
    }
}
