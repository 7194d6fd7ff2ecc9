package chat.k1te.relay;

import chat.k1te.tenant.GroupId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How many calls Telegram takes: in a group, in a private chat, and of the bot in all. It counts a window that slides,
/// which token buckets can only come near to: a bucket that is full lets nearly twice as many through in its first
/// minute as Telegram does. A call counts from when its answer came, so that it is never counted too early.
///
/// Safe for use by several threads.
public final class Pace {
    private static final GroupId WHOLE_BOT = new GroupId(0);

    /// At most `most` calls in any `window`.
    public record Limit(int most, Duration window) {
        /// The same with time running `times` as fast.
        Limit faster(int times) {
            return new Limit(most, window.dividedBy(times));
        }
    }

    /// @param group what all topics of a group share
    /// @param user  a private chat
    /// @param bot   everything
    public record Limits(Limit group, Limit user, Limit bot) {
        /// What Telegram's FAQ for bots names, and a little less for the bot in all.
        public static final Limits TELEGRAM = new Limits(
                new Limit(20, Duration.ofMinutes(1)),
                new Limit(20, Duration.ofSeconds(20)),
                new Limit(25, Duration.ofSeconds(1)));

        public Limits faster(int times) {
            return new Limits(group.faster(times), user.faster(times), bot.faster(times));
        }
    }

    private final Limits limits;
    private final LongSupplier nanoTime;
    private final Map<GroupId, Window> windows = new HashMap<>();

    public Pace(Limits limits) {
        this(limits, System::nanoTime);
    }

    Pace(Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /// Takes the right to one call in this chat.
    ///
    /// @return zero, and [#done] must follow the call; or how long to wait before asking again
    public synchronized Duration take(GroupId chat) {
        long now = nanoTime.getAsLong();
        Window here = window(chat);
        Window all = window(WHOLE_BOT);
        long wait = Math.max(here.waitFrom(now), all.waitFrom(now));
        if (wait > 0) {
            return Duration.ofNanos(wait);
        }
        here.begun++;
        all.begun++;
        return Duration.ZERO;
    }

    /// The call that was taken has its answer; or, with `made` false, was not made.
    public synchronized void done(GroupId chat, boolean made) {
        long now = nanoTime.getAsLong();
        window(chat).ended(now, made);
        window(WHOLE_BOT).ended(now, made);
        windows.values().removeIf(window -> window.isIdle(now));
    }

    /// Counts a call that is made without asking, and [#done] must follow it: what the bot says of its own accord is
    /// rare
    /// and not held up.
    public synchronized void begin(GroupId chat) {
        window(chat).begun++;
        window(WHOLE_BOT).begun++;
    }

    private Window window(GroupId chat) {
        return windows.computeIfAbsent(chat, key -> new Window(limit(key)));
    }

    private Limit limit(GroupId chat) {
        if (chat.equals(WHOLE_BOT)) {
            return limits.bot();
        }
        return chat.value() > 0 ? limits.user() : limits.group();
    }

    private static final class Window {
        private final int most;
        private final long nanos;
        private final Deque<Long> made = new ArrayDeque<>();
        private int begun;

        Window(Limit limit) {
            this.most = limit.most();
            this.nanos = limit.window().toNanos();
        }

        long waitFrom(long now) {
            forget(now);
            if (begun + made.size() < most) {
                return 0;
            }
            // With all places taken by calls under way, one of them has to end first.
            return made.isEmpty() ? TimeUnit.MILLISECONDS.toNanos(5) : made.getFirst() + nanos - now;
        }

        void ended(long now, boolean counts) {
            begun--;
            if (counts) {
                made.addLast(now);
            }
        }

        boolean isIdle(long now) {
            forget(now);
            return begun == 0 && made.isEmpty();
        }

        private void forget(long now) {
            while (!made.isEmpty() && made.getFirst() + nanos <= now) {
                made.removeFirst();
            }
        }
    }
}
