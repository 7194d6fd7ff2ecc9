package chat.k1te.relay;

import chat.k1te.tenant.BotId;
import chat.k1te.work.Lanes;
import chat.k1te.work.Lanes.Next;
import chat.k1te.work.Waiter;
import chat.k1te.work.Worker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// Drains the inbox through one handler: one update at a time within a Telegram chat, in order of arrival, chats side
/// by
/// side. An update that fails is tried again [#ATTEMPTS] times and then buried, so that it blocks only its own chat and
/// only for a while.
public final class InboxRelay implements AutoCloseable {
    private static final Logger LOG = System.getLogger(InboxRelay.class.getName());
    static final int ATTEMPTS = 8;
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int LOOK_LIMIT = 1_000;
    private static final RetryPolicy PATIENCE = new RetryPolicy(Duration.ofMillis(200), Duration.ofSeconds(20));

    /// Takes one update. It may be given the same one again, so what it does twice must be harmless.
    @FunctionalInterface
    public interface Handler {
        void handle(InboxEntry entry) throws Exception;
    }

    /// An update that can't be read, now or later.
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        public Unreadable(String reason) {
            super(reason);
        }
    }

    /// An update that can't be handled before something else has come to its end, which it does within seconds.
    public static final class Postponed extends Exception {
        private static final long serialVersionUID = 1;
        private static final Duration PAUSE = Duration.ofMillis(100);
    }

    private final BotId bot;
    private final Inbox inbox;
    private final Handler handler;
    private final RelayCounts counts;

    private final Lanes<Long, InboxEntry> lanes;
    private final Map<Long, Integer> failures = new ConcurrentHashMap<>();
    private final Waiter look = new Waiter();
    private Set<InboxEntry> inHand = Set.of();
    private final Worker looking;

    public InboxRelay(BotId bot, Inbox inbox, Handler handler, RelayCounts counts) {
        this.bot = bot;
        this.inbox = inbox;
        this.handler = handler;
        this.counts = counts;
        this.lanes = new Lanes<>("inbox", PATIENCE.first(), (_, entry) -> step(entry));
        this.looking = Worker.start("inbox-look", this::lookForWaiting);
    }

    /// Says that something was accepted.
    public void wake() {
        look.wake();
    }

    private void lookForWaiting() throws InterruptedException {
        List<InboxEntry> waiting = inbox.waiting(bot, LOOK_LIMIT);
        waiting.stream().filter(entry -> !inHand.contains(entry)).forEach(entry -> lanes.add(entry.chatId(), entry));
        // What was settled since the last look is not waiting any more; what is in the lanes still is.
        inHand = Set.copyOf(waiting);
        look.sleep(LOOK);
    }

    private Next step(InboxEntry entry) {
        try {
            handler.handle(entry);
            inbox.settle(entry);
            failures.remove(entry.updateId());
            counts.handled.increment();
            return Next.DONE;
        } catch (Postponed _) {
            return Next.againAfter(Postponed.PAUSE);
        } catch (Unreadable unreadable) {
            return bury(entry, String.valueOf(unreadable.getMessage()));
        } catch (Exception fault) {
            return failed(entry, fault);
        }
    }

    private Next failed(InboxEntry entry, Exception fault) {
        int failed = failures.merge(entry.updateId(), 1, Integer::sum);
        if (failed < ATTEMPTS) {
            LOG.log(Level.WARNING, () -> "update " + entry.updateId() + " failed, attempt " + failed, fault);
            return Next.againAfter(PATIENCE.after(failed, RandomGenerator.getDefault()));
        }
        LOG.log(Level.ERROR, () -> "update " + entry.updateId() + " is buried after " + failed + " attempts", fault);
        return bury(entry, fault.getClass().getName());
    }

    private Next bury(InboxEntry entry, String reason) {
        LOG.log(Level.WARNING, "update {0} is set aside: {1}", Long.toString(entry.updateId()), reason);
        inbox.bury(entry, reason);
        failures.remove(entry.updateId());
        counts.quarantined.increment();
        return Next.DONE;
    }

    @Override
    public void close() {
        looking.close();
        lanes.close();
    }
}
