package chat.k1te.relay;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.GroupId;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Face;
import chat.k1te.thread.Message;
import chat.k1te.thread.Messages;
import chat.k1te.thread.Notices;
import chat.k1te.thread.Outgoing;
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

/// Drains what threads owe Telegram: in order within a thread, one call at a time within a group, groups side by side,
/// and never faster than [Pace] allows. A thread with more to say goes to the end of its group's lane, so that one
/// long-winded visitor holds up no other. Words go first; edits and reactions are made when no words wait.
///
/// The outbox is no collection of its own: a thread is due when its document says so. The relay hears of changes in
/// this process at once, and looks by itself every [#LOOK] for what it has not heard of.
public final class OutboxRelay implements AutoCloseable {
    private static final Logger LOG = System.getLogger(OutboxRelay.class.getName());
    static final Duration LOOK = Duration.ofSeconds(2);
    private static final int LOOK_LIMIT = 1_000;
    /// How long the echo of a topic whose answer was lost may take to come in as an update.
    static final Duration ECHO = Duration.ofSeconds(3);
    /// So many topics of one thread deleted within an hour mean that somebody wants it gone.
    static final int LOSSES_ALLOWED = 3;

    private final BotId bot;
    private final Chat chat;
    private final Threads threads;
    private final Messages messages;
    private final Placements placements;
    private final Courier courier;
    private final RelayCounts counts;
    private final Pace pace;
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
            Pace pace,
            InstantSource clock) {
        this.bot = bot;
        this.chat = chat;
        this.threads = stores.threads();
        this.messages = stores.messages();
        this.placements = stores.placements();
        this.courier = courier;
        this.counts = counts;
        this.pace = pace;
        this.clock = clock;
        this.lanes = new Lanes<>("outbox", RetryPolicy.TELEGRAM.first(), this::step);
        this.notices = notices.subscribeAll(this::heard);
        this.looking = Worker.start("outbox-look", this::lookForDue);
    }

    private void heard(ChatThread changed) {
        if (changed.bot().equals(bot) && changed.isDue()) {
            lanes.add(changed.group(), changed.id(), changed.hasWords());
        }
    }

    private void lookForDue() throws InterruptedException {
        threads.due(bot, LOOK_LIMIT).forEach(thread -> lanes.add(thread.group(), thread.id(), thread.hasWords()));
        Thread.sleep(LOOK);
    }

    private Next step(GroupId group, ThreadId id) throws InterruptedException {
        Duration wait = pace.take(group);
        if (wait.isPositive()) {
            return Next.againAfter(wait);
        }
        // Read only now, so that what was said while waiting for the turn goes along.
        boolean made = false;
        try {
            Optional<Call> call = prepare(group, id);
            made = call.isPresent();
            return made
                    ? settle(
                            call.get(),
                            courier.deliver(call.get().thread(), call.get().parcel()))
                    : rest(group, id);
        } finally {
            pace.done(group, made);
        }
    }

    /// A parcel that is stored in its thread and about to be sent; all it carries is at hand.
    private record Call(ChatThread thread, Parcel parcel) {}

    private Optional<Call> prepare(GroupId group, ThreadId id) throws InterruptedException {
        Optional<ChatThread> found = threads.find(id).filter(thread -> thread.isDue());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ChatThread thread = atItsDesk(found.get());
        if (!thread.group().equals(group)) {
            // It has a lane there, which heard of the move; two lanes would send the same words at once.
            return Optional.empty();
        }
        Optional<Parcel> parcel = nextParcel(thread);
        // Stored before the call. Whoever changed the thread meanwhile made this parcel out of date: look again.
        return parcel.filter(next -> chat.replace(thread.sending(next, clock.instant())))
                .map(next -> new Call(recalling(thread, next.seqs()), next));
    }

    /// Nothing was sent: either nothing is due here, or somebody was faster, or a topic's echo is awaited.
    private Next rest(GroupId group, ThreadId id) {
        return threads.find(id)
                .filter(thread -> thread.group().equals(group) && thread.isDue())
                .map(this::again)
                .orElse(Next.DONE);
    }

    private Next again(ChatThread thread) {
        if (!thread.isDue()) {
            return Next.DONE;
        }
        Duration echo = untilEcho(thread);
        if (echo.isPositive()) {
            return Next.againAfter(echo);
        }
        return thread.hasWords() ? Next.AGAIN : Next.AGAIN_WHEN_IDLE;
    }

    /// The channel's group may have changed since the thread last wrote there.
    private ChatThread atItsDesk(ChatThread thread) {
        boolean settled = thread.outgoing().parcel().isEmpty();
        Optional<GroupId> desk = settled ? courier.desk(thread) : Optional.of(thread.group());
        if (desk.isPresent() && !desk.get().equals(thread.group())) {
            return chat.change(thread.id(), now -> now.movedTo(desk.get(), clock.instant()));
        }
        return thread;
    }

    private Optional<Parcel> nextParcel(ChatThread thread) throws InterruptedException {
        Outgoing outgoing = thread.outgoing();
        if (outgoing.parcel().isPresent()) {
            return untilEcho(thread).isPositive()
                    ? Optional.empty()
                    : Optional.of(repeated(thread, outgoing.parcel().get()));
        }
        if (!outgoing.due().isEmpty()) {
            if (outgoing.topic().isEmpty() && outgoing.lossesBefore(clock.instant()) >= LOSSES_ALLOWED) {
                giveUp(thread);
                return Optional.empty();
            }
            return courier.pack(recalling(
                    thread, outgoing.due().stream().limit(Courier.REACH).toList()));
        }
        if (!outgoing.changed().isEmpty()) {
            return nextChange(thread);
        }
        if (!outgoing.marks().isEmpty()) {
            return nextMark(thread);
        }
        return outgoing.nextFace().isPresent()
                ? nextFace(thread, outgoing.nextFace().get())
                : nextLook(thread);
    }

    private Optional<Parcel> nextFace(ChatThread thread, Face face) {
        Optional<Parcel> next = switch (face) {
            case NAME -> courier.rename(thread);
            case CARD ->
                placements
                        .find(bot, thread.group(), thread.outgoing().card())
                        .map(card -> courier.repack(recalling(thread, card.seqs()), card));
        };
        if (next.isEmpty()) {
            chat.change(thread.id(), now -> now.faceKnown(face, clock.instant()));
        }
        return next;
    }

    /// A parcel that is already in the thread was on its way when somebody died or lost the answer.
    private Parcel repeated(ChatThread thread, Parcel parcel) {
        if (parcel.kind().isSaid()) {
            counts.repeats.increment();
        }
        LOG.log(Level.WARNING, "thread {0}: {1} is repeated, its answer was lost", thread.id(), parcel.kind());
        return parcel.repeatedAt(clock.instant());
    }

    /// How long a topic may still turn out to be there although the answer was lost: then it is adopted, not made
    /// twice.
    private Duration untilEcho(ChatThread thread) {
        return thread.outgoing()
                .parcel()
                .filter(parcel -> parcel.kind() == Parcel.Kind.TOPIC)
                .map(parcel ->
                        Duration.between(clock.instant(), parcel.startedAt().plus(ECHO)))
                .orElse(Duration.ZERO);
    }

    private Optional<Parcel> nextChange(ChatThread thread) {
        long seq = thread.outgoing().changed().getFirst();
        Optional<Placement> placement = recalling(thread, List.of(seq))
                .log()
                .at(seq)
                .flatMap(Message::shown)
                .flatMap(place -> placements.find(bot, place.group(), place.messageId()));
        if (placement.isEmpty()) {
            // Telegram has never shown it, or shows it no more.
            Parcel nothing = Parcel.change(Parcel.Kind.EDIT, List.of(seq), "", "", 0, clock.instant());
            chat.change(
                    thread.id(), now -> now.sending(nothing, clock.instant()).changed(nothing, clock.instant()));
            return Optional.empty();
        }
        return Optional.of(courier.repack(recalling(thread, placement.get().seqs()), placement.get()));
    }

    private Optional<Parcel> nextLook(ChatThread thread) {
        int topic = thread.outgoing().topic().map(place -> place.id().value()).orElse(0);
        return thread.nextLook().map(look -> Parcel.look(look, topic, clock.instant()));
    }

    private Optional<Parcel> nextMark(ChatThread thread) {
        long seq = thread.outgoing().marks().getLast();
        ChatThread recalled = recalling(thread, List.of(seq));
        Optional<Parcel> mark = recalled.log().at(seq).flatMap(message -> courier.mark(recalled, message));
        if (mark.isEmpty()) {
            chat.change(thread.id(), now -> now.unmarked(seq, clock.instant()));
        }
        return mark;
    }

    private ChatThread recalling(ChatThread thread, List<Long> seqs) {
        List<Long> missing =
                seqs.stream().filter(seq -> thread.log().at(seq).isEmpty()).toList();
        return missing.isEmpty() ? thread : thread.recalling(messages.at(thread.id(), missing));
    }

    private Next settle(Call call, Delivery delivery) throws InterruptedException {
        ChatThread thread = call.thread();
        Parcel parcel = call.parcel();
        ThreadId id = thread.id();
        Next next = switch (delivery) {
            case Delivery.Delivered delivered -> delivered(thread, parcel, delivered.messageId());
            case Delivery.Opened opened -> {
                chat.change(id, now -> now.shownIn(opened.topic(), clock.instant()));
                // An empty topic tells nobody anything: its first words are next.
                yield Next.againAfter(Duration.ZERO);
            }
            case Delivery.Changed _ -> changed(thread, parcel);
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
            case Delivery.TopicMissing _ -> topicMissing(thread);
            case Delivery.Moved moved -> {
                LOG.log(Level.INFO, "thread {0}: the group goes on as {1}", id, moved.to());
                chat.change(id, now -> now.returned(clock.instant()).movedTo(moved.to(), clock.instant()));
                yield Next.DONE;
            }
            case Delivery.Undeliverable refused -> bury(thread, parcel, refused);
        };
        if (next.pause().isEmpty()) {
            failures.remove(thread.group());
        }
        return next;
    }

    private Next delivered(ChatThread thread, Parcel parcel, int messageId) {
        placements.keep(new Placement(bot, thread.group(), messageId, thread.id(), parcel.seqs(), parcel.head()));
        ChatThread after = chat.change(
                thread.id(), now -> recalling(now, parcel.seqs()).delivered(parcel, messageId, clock.instant()));
        counts.delivered.increment();
        return again(after);
    }

    private Next changed(ChatThread thread, Parcel parcel) {
        if (!parcel.spilled().isEmpty() || thread.outgoing().isCard(parcel.target())) {
            placements.keep(
                    new Placement(bot, thread.group(), parcel.target(), thread.id(), parcel.seqs(), parcel.head()));
        }
        return again(
                chat.change(thread.id(), now -> recalling(now, parcel.seqs()).changed(parcel, clock.instant())));
    }

    private void takeBack(ThreadId id, String reason, Level level) {
        LOG.log(level, "thread {0}: not taken, {1}", id, reason);
        chat.change(id, now -> now.returned(clock.instant()));
    }

    /// A topic that somebody deleted is replaced, but not for ever.
    private Next topicMissing(ChatThread thread) throws InterruptedException {
        // What was answered there may still be on its way to us.
        thread.outgoing()
                .topic()
                .ifPresent(topic -> placements.keep(
                        new Placement(bot, topic.group(), topic.id().value(), thread.id(), List.of(), "")));
        ChatThread after = chat.change(thread.id(), now -> now.topicLost(clock.instant()));
        LOG.log(
                Level.INFO,
                "thread {0}: topic gone, {1} within an hour",
                thread.id(),
                after.outgoing().losses().size());
        if (after.outgoing().lossesBefore(clock.instant()) == LOSSES_ALLOWED) {
            courier.topicKeepsVanishing(after);
        }
        return again(after);
    }

    /// What was said is shown to the visitor as not delivered, and can be said again later.
    private void giveUp(ChatThread thread) {
        counts.buried.increment();
        chat.change(thread.id(), now -> {
            List<Long> due = now.outgoing().due();
            Parcel lost = Parcel.of(Parcel.Kind.WORDS, due, "", "", 0, clock.instant());
            return recalling(now, due).buried(lost, Refusal.CLOSED_FOR_NOW, clock.instant());
        });
    }

    private Next bury(ChatThread thread, Parcel parcel, Delivery.Undeliverable refused) throws InterruptedException {
        LOG.log(Level.WARNING, "thread {0}: {1} buried, {2}", thread.id(), parcel.kind(), refused.reason());
        if (!parcel.kind().isSaid()) {
            return changed(thread, parcel);
        }
        counts.buried.increment();
        // A topic that can't be opened takes with it what was to go there.
        List<Long> seqs = parcel.seqs().isEmpty() ? thread.outgoing().due() : parcel.seqs();
        Parcel lost = Parcel.of(parcel.kind(), seqs, "", "", 0, parcel.startedAt());
        ChatThread after =
                chat.change(thread.id(), now -> recalling(now, seqs).buried(lost, refused.why(), clock.instant()));
        courier.buried(after);
        return again(after);
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
