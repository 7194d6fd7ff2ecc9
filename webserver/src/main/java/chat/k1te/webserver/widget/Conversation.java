package chat.k1te.webserver.widget;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Log;
import chat.k1te.thread.Notices;
import chat.k1te.thread.Posting;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Visitor;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// A visitor who was welcomed: carries out the frames and answers each. Frames are heard on one thread.
final class Conversation {
    private static final Duration REFILL = Duration.ofSeconds(1);
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(2);

    private final ChatDoors doors;
    private final Connections connections;
    private final SocketWriter writer;
    private final Channel channel;
    private final Visitor visitor;
    private final ThreadId thread;
    private final String language;
    private final RateLimit posts;
    private final RateLimit questions;
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
        this.channel = channel;
        this.visitor = visitor;
        this.thread = ThreadId.of(visitor.id());
        this.language = language;
        this.posts = new RateLimit(connections.rules().postBurst(), REFILL);
        this.questions = new RateLimit(connections.rules().postBurst(), REFILL);
    }

    /// Welcomes the visitor and shows the thread.
    ///
    /// @param issued the token, when the visitor had none
    /// @param since  what the browser has
    void begin(Optional<String> issued, OptionalLong since) {
        boolean known = issued.isEmpty();
        if (known) {
            // Before the first look, so that no change falls between the two.
            subscribe();
        }
        Log log = known ? doors.reader().find(thread).map(ChatThread::log).orElse(Log.EMPTY) : Log.EMPTY;
        // A cursor beyond the newest change is of another store; what the browser has may differ from ours anywhere.
        OptionalLong cursor = since.orElse(0) > log.rev() ? OptionalLong.empty() : since;
        ThreadFeed shown = new ThreadFeed(doors.reader(), thread, known, cursor);
        feed = Optional.of(shown);
        writer.follow(new ServerFrame.Welcome(issued, channel.name(), log.rev(), log.seq()), shown);
    }

    void heard(VisitorFrame frame) {
        switch (frame) {
            case VisitorFrame.Post post -> post(post);
            case VisitorFrame.History history -> writer.answer(() -> history(history));
            case VisitorFrame.Ping _ -> ping();
            case VisitorFrame.Hello _ ->
                writer.answer(() -> refused(FrameRefusal.BAD_FRAME, Optional.empty(), Duration.ZERO));
            case VisitorFrame.Unreadable(FrameRefusal why, Optional<String> id) ->
                writer.answer(() -> refused(why, id, Duration.ZERO));
        }
    }

    private void post(VisitorFrame.Post post) {
        // Somebody who has not said anything yet needs a group to say it to; a thread keeps its own.
        Optional<Group> group = subscription.isPresent() ? channel.group() : groupNow();
        if (group.isEmpty()) {
            writer.close(CloseCode.UNKNOWN_CHANNEL);
            return;
        }
        writer.answer(() -> {
            Duration wait = posts.take(connections.clock().instant());
            return wait.isPositive()
                    ? refused(FrameRefusal.RATE_LIMITED, Optional.of(post.id()), wait)
                    : posted(group.get(), post);
        });
    }

    private ServerFrame posted(Group group, VisitorFrame.Post post) {
        Chat chat = doors.chat();
        try {
            return switch (chat.post(channel, group, visitor, post.id(), post.text())) {
                case Posting.Accepted(var message) -> accepted(post.id(), message.seq(), message.rev());
                case Posting.Repeated(var message) -> accepted(post.id(), message.seq(), message.rev());
                case Posting.Refused(var why) ->
                    new ServerFrame.Refused(
                            why.code(),
                            RefusalTexts.sentence(why.code(), language),
                            Optional.of(post.id()),
                            OptionalLong.empty());
            };
        } catch (RuntimeException fault) {
            Faults.log("a message can't be stored, the visitor is asked to send it again", fault);
            return refused(FrameRefusal.BUSY, Optional.of(post.id()), BUSY_PAUSE);
        }
    }

    private ServerFrame accepted(String id, long seq, long rev) {
        subscribe();
        feed.ifPresent(ThreadFeed::begin);
        writer.look();
        return new ServerFrame.Accepted(id, seq, rev);
    }

    /// Hears of every change of the thread from now on. Until the first words there is no thread, and nothing to hear.
    private void subscribe() {
        if (subscription.isEmpty()) {
            subscription = Optional.of(doors.notices().subscribe(thread, writer::look));
        }
    }

    private ServerFrame history(VisitorFrame.History asked) {
        Duration wait = questions.take(connections.clock().instant());
        return wait.isPositive()
                ? refused(FrameRefusal.RATE_LIMITED, Optional.empty(), wait)
                : Entries.history(asked, doors.reader().before(thread, asked.before(), asked.limit()));
    }

    private void ping() {
        Duration wait = questions.take(connections.clock().instant());
        if (wait.isPositive()) {
            writer.answer(() -> refused(FrameRefusal.RATE_LIMITED, Optional.empty(), wait));
        } else {
            writer.beat();
        }
    }

    private Optional<Group> groupNow() {
        return doors.channels().find(channel.id()).flatMap(Channel::group);
    }

    private ServerFrame refused(FrameRefusal why, Optional<String> id, Duration retryAfter) {
        return new ServerFrame.Refused(
                why.code(),
                RefusalTexts.sentence(why.code(), language),
                id,
                retryAfter.isPositive() ? OptionalLong.of(Math.max(1, retryAfter.toMillis())) : OptionalLong.empty());
    }

    /// The socket is gone.
    void end() {
        subscription.ifPresent(Notices.Subscription::close);
        connections.leave(visitor.id());
    }
}
