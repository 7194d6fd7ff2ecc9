package chat.k1te.telegram;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
    private static final Duration REVOKED_PAUSE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final PollPause pause;
    private final Consumer<List<Long>> numbers;
    private final AtomicReference<Instant> returnedAt;
    private final AtomicReference<String> trouble = new AtomicReference<>("not polled yet");

    /// @param numbers hears the numbers of each batch
    PollHealth(InstantSource clock, PollPause pause, Consumer<List<Long>> numbers) {
        this.clock = clock;
        this.pause = pause;
        this.numbers = numbers;
        this.returnedAt = new AtomicReference<>(clock.instant());
    }

    void polled(List<Long> batch) {
        returnedAt.set(clock.instant());
        if (!trouble.getAndSet("").isEmpty()) {
            LOG.log(Level.INFO, "Telegram answers, updates come in");
        }
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
                failed("Another program reads this bot's updates (" + description
                        + "). Stop it, or give each its own bot.");
            }
            default -> {
                pause.ask(Duration.ofSeconds(retryAfterSeconds));
                failed(code + " " + description);
            }
        }
    }

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
