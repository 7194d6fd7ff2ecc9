package chat.k1te.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Telegram's flood control: so many operations in any window, none while a window is full. What one call costs is
/// one operation, save for the calls that carry many messages: those ask for each of them. Guarded by the lock of
/// the [World].
final class RateGate {
    private static final Pattern COUNTED = Pattern.compile(
            "(?i)(send|copy|forward|edit)\\w+|(create|close|reopen|hide|unhide)\\w*ForumTopic|pinChatMessage");
    private static final Pattern COSTS_NOTHING = Pattern.compile("(?i)sendChatAction|sendMessageDraft");
    private static final Pattern ASKS_ITSELF = Pattern.compile("(?i)sendMediaGroup|copyMessages|forwardMessages");
    private static final long WHOLE_BOT = 0;

    private final World world;
    private final Map<Long, Deque<Instant>> done = new HashMap<>();

    RateGate(World world) {
        this.world = world;
    }

    /// Counts the call, or throws the 429 that Telegram would answer.
    void pass(Call call) {
        String method = call.method();
        boolean counted = COUNTED.matcher(method).matches()
                && !COSTS_NOTHING.matcher(method).matches()
                && !ASKS_ITSELF.matcher(method).matches();
        if (counted) take(call.chatId(), 1);
    }

    /// Takes room for this many messages in a chat, all or, with a 429, none.
    void take(long chatId, int operations) {
        world.options.rateLimit().ifPresent(limit -> {
            boolean group = chatId < 0;
            if (group) requireRoom(chatId, operations, limit.perGroup(), limit.window());
            requireRoom(WHOLE_BOT, operations, limit.perBot(), limit.botWindow());
            if (group) note(chatId, operations);
            note(WHOLE_BOT, operations);
        });
    }

    private void requireRoom(long key, int operations, int most, Duration window) {
        Instant now = world.now();
        Deque<Instant> recent = done.computeIfAbsent(key, _ -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().plus(window).isAfter(now)) recent.removeFirst();
        int tooMany = recent.size() + operations - most;
        if (tooMany <= 0) return;
        // There is room again once the oldest that stand in the way have left the window.
        Instant blocking = recent.stream()
                .skip(Math.max(0L, Math.min(tooMany, recent.size()) - 1L))
                .findFirst()
                .orElse(now);
        throw Rejection.tooManyRequests(secondsUntil(blocking.plus(window)));
    }

    private void note(long key, int operations) {
        for (int i = 0; i < operations; i++) done.get(key).addLast(world.now());
    }

    /// Whole seconds, as on the wire, and never none.
    private long secondsUntil(Instant until) {
        return Math.max(1, Duration.between(world.now(), until).plusMillis(999).toSeconds());
    }
}
