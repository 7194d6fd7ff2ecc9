package chat.k1te.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Telegram's flood control. Guarded by the lock of the [World].
final class RateGate {
    private static final Set<String> COUNTED = Set.of(
            "sendmessage",
            "sendphoto",
            "senddocument",
            "sendvideo",
            "sendvoice",
            "sendaudio",
            "sendanimation",
            "copymessage",
            "forwardmessage",
            "editmessagetext",
            "editmessagecaption",
            "editmessagereplymarkup",
            "createforumtopic",
            "editforumtopic",
            "closeforumtopic",
            "reopenforumtopic",
            "pinchatmessage");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final long WHOLE_BOT = 0;

    private final World world;
    private final Map<Long, Deque<Instant>> done = new HashMap<>();
    private final Map<Long, Instant> pausedUntil = new HashMap<>();

    RateGate(World world) {
        this.world = world;
    }

    /// Counts the call, or throws the 429 that Telegram would answer.
    void pass(Call call) {
        if (!COUNTED.contains(call.method().toLowerCase(Locale.ROOT))) return;
        world.options.rateLimit().ifPresent(limit -> {
            refuseWhilePaused(call.chatId());
            if (call.chatId() < 0) count(call.chatId(), limit.perGroup(), limit.window());
            count(WHOLE_BOT, limit.perSecond(), SECOND);
        });
    }

    private void refuseWhilePaused(long chatId) {
        Instant until = pausedUntil.getOrDefault(chatId, Instant.MIN);
        if (until.isAfter(world.now())) throw Rejection.tooManyRequests(secondsUntil(until));
    }

    private void count(long key, int most, Duration window) {
        Instant now = world.now();
        Deque<Instant> recent = done.computeIfAbsent(key, _ -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().plus(window).isAfter(now)) recent.removeFirst();
        if (recent.size() < most) {
            recent.addLast(now);
            return;
        }
        long seconds = secondsUntil(recent.getFirst().plus(window));
        pausedUntil.put(key, now.plusSeconds(seconds));
        throw Rejection.tooManyRequests(seconds);
    }

    private long secondsUntil(Instant until) {
        return Math.max(1, Duration.between(world.now(), until).plusMillis(999).toSeconds());
    }
}
