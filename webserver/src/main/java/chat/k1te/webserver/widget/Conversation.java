package chat.k1te.webserver.widget;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.thread.Change;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Log;
import chat.k1te.thread.Notices;
import chat.k1te.thread.Posting;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// A visitor who was welcomed: carries out the frames and answers each. Frames are heard on one thread.
final class Conversation {
    private static final Duration REFILL = Duration.ofSeconds(1);
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(2);
    /// Telegram shows for five seconds that somebody writes, so nothing is lost by hearing it no oftener.
    private static final Duration TYPING_REFILL = Duration.ofSeconds(2);
    private static final int TYPING_BURST = 4;

    /// For so long what was read of a channel counts as true.
    private static final Duration CHANNEL_KNOWN = Duration.ofSeconds(5);

    private final ChatDoors doors;
    private final Connections connections;
    private final SocketWriter writer;
    /// As it was when last looked at: an owner may change it while the visitor is here.
    private volatile KnownChannel channel;
    private final Introductions introductions;
    /// As they were introduced; kept with their first words.
    private volatile Visitor visitor;
    private final ThreadId thread;
    private final Entries entries;
    private final Refusals refusals;
    private final RateLimit words;
    private final RateLimit questions;
    private final RateLimit glances;
    private final RateLimit typing = new RateLimit(TYPING_BURST, TYPING_REFILL);
    private Optional<ThreadFeed> feed = Optional.empty();
    private Optional<Notices.Subscription> subscription = Optional.empty();

    Conversation(
            ChatDoors doors,
            Connections connections,
            SocketWriter writer,
            Channel channel,
            Visitor visitor,
            String language) {
        this.doors = doors;
        this.connections = connections;
        this.writer = writer;
        this.channel = new KnownChannel(channel, connections.clock().instant());
        this.visitor = visitor;
        this.introductions = new Introductions(doors.chat(), doors.persons());
        this.thread = ThreadId.of(visitor.id());
        this.entries = Entries.of(channel, thread, doors.addresses(), language);
        this.refusals = new Refusals(language);
        int burst = connections.rules().postBurst();
        this.words = new RateLimit(burst, REFILL);
        this.questions = new RateLimit(burst, REFILL);
        this.glances = new RateLimit(2 * burst, REFILL);
    }

    /// Welcomes the visitor and shows the thread.
    ///
    /// @param issued the token, when the browser had none
    /// @param known  whether there may be a thread
    /// @param since  what the browser has
    void begin(Optional<String> issued, boolean known, OptionalLong since) {
        if (known) {
            // Before the first look, so that no change falls between the two.
            subscribe();
        }
        Log log = known ? doors.reader().find(thread).map(ChatThread::log).orElse(Log.EMPTY) : Log.EMPTY;
        // A cursor beyond the newest change is of another store; what the browser has may differ from ours anywhere.
        OptionalLong cursor = since.orElse(0) > log.rev() ? OptionalLong.empty() : since;
        ThreadFeed shown = new ThreadFeed(doors.reader(), entries, known, cursor);
        feed = Optional.of(shown);
        writer.follow(welcome(issued, log), shown);
    }

    private ServerFrame.Welcome welcome(Optional<String> issued, Log log) {
        Channel now = channelNow();
        Instant at = connections.clock().instant();
        return new ServerFrame.Welcome(
                issued,
                now.name(),
                Math.min(
                        FileAddresses.UPLOAD_LIMIT, now.rules().widget().files().maxBytes()),
                Availability.sentence(now, doors.answerTimes(), at, refusals.language()),
                Availability.reopensAt(now, at),
                log.rev(),
                log.seq());
    }

    void heard(VisitorFrame frame) {
        switch (frame) {
            case VisitorFrame.Post post -> post(post);
            case VisitorFrame.Edit(long seq, String text) ->
                change(seq, () -> doors.chat().edit(thread, seq, text));
            case VisitorFrame.Erase(long seq) -> change(seq, () -> doors.chat().erase(thread, seq));
            case VisitorFrame.React(long seq, String emoji) ->
                change(seq, () -> doors.chat().react(thread, seq, emoji));
            case VisitorFrame.Seen seen -> seen(seen);
            case VisitorFrame.Typing() -> typing();
            case VisitorFrame.History history -> writer.answer(() -> history(history));
            case VisitorFrame.Handoff _ -> carryOut(Subject.NONE, this::handoff);
            case VisitorFrame.Introduce said -> carryOut(Subject.NONE, () -> introduce(said));
            case VisitorFrame.Rate(int score, var comment) -> carryOut(Subject.NONE, () -> rate(score, comment));
            case VisitorFrame.Ping _ -> ping();
            case VisitorFrame.Hello _ -> writer.answer(() -> refusals.of(FrameRefusal.BAD_FRAME, Subject.NONE));
            case VisitorFrame.Unreadable(FrameRefusal why, Subject subject) ->
                writer.answer(() -> refusals.of(why, subject));
        }
    }

    private void post(VisitorFrame.Post post) {
        // Somebody who has not said anything yet needs a group to say it to; a thread keeps its own.
        Optional<Group> group = subscription.isPresent() ? channelNow().group() : groupNow();
        if (group.isEmpty()) {
            writer.close(CloseCode.UNKNOWN_CHANNEL);
            return;
        }
        carryOut(Subject.post(post.id()), () -> posted(group.get(), post));
    }

    private ServerFrame posted(Group group, VisitorFrame.Post post) {
        return switch (doors.chat().post(channelNow(), group, visitor, post.id(), post.draft())) {
            case Posting.Accepted(var message, var _) -> accepted(post.id(), message.seq(), message.rev());
            case Posting.Repeated(var message) -> accepted(post.id(), message.seq(), message.rev());
            case Posting.Refused(var why) -> refusals.of(why, Subject.post(post.id()));
        };
    }

    private void change(long seq, Supplier<Change> change) {
        carryOut(Subject.message(seq), () -> switch (change.get()) {
            case Change.Made(var message) -> new ServerFrame.Changed(seq, message.rev());
            case Change.Refused(var why) -> refusals.of(why, Subject.message(seq));
        });
    }

    /// Answers something the visitor wants to be stored: no faster than a person writes, and not in vain when the store
    /// fails for a moment.
    private void carryOut(Subject subject, Supplier<ServerFrame> answer) {
        writer.answer(() -> {
            Duration wait = words.take(connections.clock().instant());
            if (wait.isPositive()) {
                return refusals.of(FrameRefusal.RATE_LIMITED, subject, wait);
            }
            try {
                return answer.get();
            } catch (RuntimeException fault) {
                Faults.log("what a visitor said can't be stored, the browser is asked to send it again", fault);
                return refusals.of(FrameRefusal.BUSY, subject, BUSY_PAUSE);
            }
        });
    }

    private ServerFrame accepted(String id, long seq, long rev) {
        subscribe();
        feed.ifPresent(ThreadFeed::begin);
        writer.look();
        return new ServerFrame.Accepted(id, seq, rev);
    }

    /// A link into Telegram, for a thread that there is.
    private ServerFrame handoff() {
        return subscription.isEmpty() || doors.reader().find(thread).isEmpty()
                ? refusals.of(FrameRefusal.NOTHING_SAID, Subject.NONE)
                : doors.handoffs()
                        .open(thread)
                        .<ServerFrame>map(ServerFrame.Handoff::to)
                        .orElseGet(() -> refusals.of(FrameRefusal.BUSY, Subject.NONE, BUSY_PAUSE));
    }

    private ServerFrame introduce(VisitorFrame.Introduce said) {
        return switch (introductions.more(channelNow(), visitor, said)) {
            case Introductions.Outcome.Refused(FrameRefusal why) -> refusals.of(why, Subject.NONE);
            case Introductions.Outcome.Known(Visitor known) -> {
                visitor = known;
                yield new ServerFrame.Introduced(known.details().verified());
            }
        };
    }

    private ServerFrame rate(int score, Optional<String> comment) {
        return switch (doors.chat().rate(thread, score, comment)) {
            case Change.Made _ -> new ServerFrame.Rated();
            case Change.Refused(var why) -> refusals.of(why, Subject.NONE);
        };
    }

    /// Something that came with `hello` was not taken.
    void refuse(FrameRefusal why) {
        writer.answer(() -> refusals.of(why, Subject.NONE));
    }

    /// Hears of every change of the thread from now on. Until the first words there is no thread, and nothing to hear.
    private void subscribe() {
        if (subscription.isEmpty()) {
            subscription = Optional.of(doors.notices().subscribe(thread, writer::look));
        }
    }

    /// Has no answer; the next one says what this one said and more.
    private void seen(VisitorFrame.Seen seen) {
        if (glances.take(connections.clock().instant()).isPositive()) {
            return;
        }
        try {
            doors.chat().seen(thread, seen.received(), seen.read());
        } catch (RuntimeException fault) {
            Faults.log("what a visitor has seen can't be stored", fault);
        }
    }

    private void typing() {
        boolean begun = subscription.isPresent();
        if (begun && typing.take(connections.clock().instant()).isZero()) {
            doors.notices().typing(thread);
        }
    }

    private ServerFrame history(VisitorFrame.History asked) {
        Duration wait = questions.take(connections.clock().instant());
        return wait.isPositive()
                ? refusals.of(FrameRefusal.RATE_LIMITED, Subject.NONE, wait)
                : entries.history(asked, doors.reader().before(thread, asked.before(), asked.limit()));
    }

    private void ping() {
        Duration wait = questions.take(connections.clock().instant());
        if (wait.isPositive()) {
            writer.answer(() -> refusals.of(FrameRefusal.RATE_LIMITED, Subject.NONE, wait));
        } else {
            writer.beat();
        }
    }

    private record KnownChannel(Channel channel, Instant at) {}

    private Channel channelNow() {
        KnownChannel known = channel;
        Instant now = connections.clock().instant();
        if (now.isAfter(known.at().plus(CHANNEL_KNOWN))) {
            Channel last = known.channel();
            // One that was deleted takes nothing more.
            known = new KnownChannel(doors.channels().find(last.id()).orElseGet(last::unbound), now);
            channel = known;
        }
        return known.channel();
    }

    private Optional<Group> groupNow() {
        return doors.channels().find(channel.channel().id()).flatMap(Channel::group);
    }

    /// The socket is gone.
    void end() {
        subscription.ifPresent(Notices.Subscription::close);
        connections.leave(visitor.id());
    }
}
