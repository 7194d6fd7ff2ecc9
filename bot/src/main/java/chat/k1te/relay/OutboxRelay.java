package chat.k1te.relay;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.GroupId;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Messages;
import chat.k1te.thread.Notices;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.Placement;
import chat.k1te.thread.Placements;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Threads;
import chat.k1te.work.Lanes;
import chat.k1te.work.Lanes.Next;
import chat.k1te.work.Worker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// Drains what threads owe Telegram: in order within a thread, one call at a time within a group, groups side by side.
/// A thread with more to say goes to the end of its group's lane, so that one long-winded visitor holds up no other.
///
/// The outbox is no collection of its own: a thread is due when its document says so. The relay hears of changes in
/// this process at once, and looks by itself every [#LOOK] for what it has not heard of.
public final class OutboxRelay implements AutoCloseable {
    private static final Logger LOG = System.getLogger(OutboxRelay.class.getName());
    static final Duration LOOK = Duration.ofSeconds(2);
    private static final int LOOK_LIMIT = 1_000;

    private final BotId bot;
    private final Chat chat;
    private final Threads threads;
    private final Messages messages;
    private final Placements placements;
    private final Courier courier;
    private final RelayCounts counts;
    private final InstantSource clock;

    private final Lanes<GroupId, ThreadId> lanes;
    private final Map<GroupId, Integer> failures = new ConcurrentHashMap<>();
    private final Worker looking;
    private final Notices.Subscription notices;

    /// @param stores   where threads and their parts are kept
    /// @param notices  tells of changes in this process
    public OutboxRelay(
            BotId bot,
            Chat chat,
            Stores stores,
            Notices notices,
            Courier courier,
            RelayCounts counts,
            InstantSource clock) {
        this.bot = bot;
        this.chat = chat;
        this.threads = stores.threads();
        this.messages = stores.messages();
        this.placements = stores.placements();
        this.courier = courier;
        this.counts = counts;
        this.clock = clock;
        this.lanes = new Lanes<>("outbox", RetryPolicy.TELEGRAM.first(), (_, thread) -> step(thread));
        this.notices = notices.subscribeAll(this::heard);
        this.looking = Worker.start("outbox-look", this::lookForDue);
    }

    private void heard(ChatThread changed) {
        if (changed.bot().equals(bot) && changed.outgoing().isDue()) {
            lanes.add(changed.group(), changed.id());
        }
    }

    private void lookForDue() throws InterruptedException {
        threads.due(bot, LOOK_LIMIT).forEach(thread -> lanes.add(thread.group(), thread.id()));
        Thread.sleep(LOOK);
    }

    private Next step(ThreadId id) throws InterruptedException {
        Optional<ChatThread> found = threads.find(id);
        if (found.isEmpty() || !found.get().outgoing().isDue()) {
            return Next.DONE;
        }
        ChatThread thread = withDueAtHand(found.get());
        Optional<Parcel> parcel = nextParcel(thread);
        if (parcel.isEmpty()) {
            return Next.DONE;
        }
        // Stored before the call. Whoever changed the thread meanwhile made this parcel out of date: look again.
        if (!chat.replace(thread.sending(parcel.get(), clock.instant()))) {
            return Next.AGAIN;
        }
        return settle(thread, parcel.get(), courier.deliver(thread, parcel.get()));
    }

    private ChatThread withDueAtHand(ChatThread thread) {
        List<Long> missing = thread.outgoing().due().stream()
                .limit(Courier.REACH)
                .filter(seq -> thread.log().at(seq).isEmpty())
                .toList();
        return missing.isEmpty() ? thread : thread.recalling(messages.at(thread.id(), missing));
    }

    /// A parcel that is already in the thread was on its way when somebody died or lost the answer.
    private Optional<Parcel> nextParcel(ChatThread thread) {
        Optional<Parcel> lost = thread.outgoing().parcel().map(parcel -> parcel.repeatedAt(clock.instant()));
        lost.ifPresent(parcel -> {
            counts.repeats.increment();
            LOG.log(Level.WARNING, "thread {0}: {1} is repeated, its answer was lost", thread.id(), parcel.kind());
        });
        return lost.or(() -> courier.pack(thread));
    }

    private Next settle(ChatThread thread, Parcel parcel, Delivery delivery) {
        ThreadId id = thread.id();
        Next next = switch (delivery) {
            case Delivery.Delivered delivered -> delivered(thread, parcel, delivered.messageId());
            case Delivery.Opened opened -> more(chat.change(id, now -> now.shownIn(opened.topic(), clock.instant())));
            case Delivery.SlowDown slow -> {
                takeBack(id, "slow down", Level.INFO);
                yield Next.againAfter(slow.retryAfter());
            }
            case Delivery.NotTaken not -> {
                takeBack(id, not.reason(), Level.WARNING);
                yield Next.againAfter(backoff(thread.group()));
            }
            case Delivery.Uncertain uncertain -> {
                LOG.log(Level.WARNING, "thread {0}: answer lost, {1}", id, uncertain.reason());
                yield Next.againAfter(backoff(thread.group()));
            }
            case Delivery.TopicMissing _ -> topicMissing(thread, parcel);
            case Delivery.Undeliverable refused -> bury(thread, parcel, refused);
        };
        if (next.pause().isEmpty()) {
            failures.remove(thread.group());
        }
        return next;
    }

    private Next delivered(ChatThread thread, Parcel parcel, int messageId) {
        placements.keep(new Placement(bot, thread.group(), messageId, thread.id(), parcel.seqs(), parcel.text()));
        ChatThread after = chat.change(thread.id(), now -> now.delivered(parcel, clock.instant()));
        counts.delivered.increment();
        return more(after);
    }

    private static Next more(ChatThread thread) {
        return thread.outgoing().isDue() ? Next.AGAIN : Next.DONE;
    }

    private void takeBack(ThreadId id, String reason, Level level) {
        LOG.log(level, "thread {0}: not taken, {1}", id, reason);
        chat.change(id, now -> now.returned(clock.instant()));
    }

    /// A topic that somebody deleted is replaced once; if the new one is gone as fast, somebody means it.
    private Next topicMissing(ChatThread thread, Parcel parcel) {
        boolean justReplaced = thread.outgoing()
                .lostAt()
                .filter(at -> at.isAfter(clock.instant().minus(Duration.ofMinutes(1))))
                .isPresent();
        if (justReplaced) {
            return bury(thread, parcel, new Delivery.Undeliverable(Refusal.GROUP_GONE, "topic deleted again"));
        }
        LOG.log(Level.INFO, "thread {0}: topic gone, a new one is opened", thread.id());
        chat.change(thread.id(), now -> now.topicLost(clock.instant()));
        return Next.AGAIN;
    }

    private Next bury(ChatThread thread, Parcel parcel, Delivery.Undeliverable refused) {
        LOG.log(Level.WARNING, "thread {0}: {1} buried, {2}", thread.id(), parcel.kind(), refused.reason());
        counts.buried.increment();
        // A topic that can't be opened takes with it what was to go there.
        List<Long> seqs = parcel.seqs().isEmpty() ? thread.outgoing().due() : parcel.seqs();
        Parcel lost = new Parcel(parcel.kind(), seqs, parcel.text(), parcel.repeat(), parcel.startedAt());
        return more(chat.change(
                thread.id(),
                now -> now.recalling(messages.at(now.id(), seqs)).buried(lost, refused.why(), clock.instant())));
    }

    private Duration backoff(GroupId group) {
        int failed = failures.merge(group, 1, Integer::sum);
        return RetryPolicy.TELEGRAM.after(failed, RandomGenerator.getDefault());
    }

    /// Waits for calls that are under way, so that none is repeated for want of its answer.
    @Override
    public void close() {
        notices.close();
        looking.close();
        lanes.close();
    }
}
