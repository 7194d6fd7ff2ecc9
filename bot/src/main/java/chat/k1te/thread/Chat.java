package chat.k1te.thread;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.RandomToken;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The one door into threads: everything that is said goes through here, whoever says it. Each method checks, makes the
/// change on the state it read, and does so again if somebody else was faster; when it returns, the store has it.
///
/// Safe for use by several threads and by several servers on one store.
public final class Chat {
    private static final Pattern BROWSER_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final int VISITOR_TOKEN_BYTES = 32;

    private final Visitors visitors;
    private final Threads threads;
    private final Messages messages;
    private final Notices notices;
    private final InstantSource clock;

    public Chat(Visitors visitors, Threads threads, Messages messages, Notices notices, InstantSource clock) {
        this.visitors = visitors;
        this.threads = threads;
        this.messages = messages;
        this.notices = notices;
        this.clock = clock;
    }

    /// A token for a browser that has none. Nothing is kept of it until the visitor says something.
    public static String newVisitorToken() {
        return "v_" + RandomToken.of(VISITOR_TOKEN_BYTES);
    }

    /// The visitor of `channel` who was given this token.
    public Optional<Visitor> visitor(ChannelId channel, String token) {
        return visitors.findByToken(RandomToken.hash(token))
                .filter(visitor -> visitor.channel().equals(channel));
    }

    /// A visitor for a token that was just issued, not yet kept.
    public Visitor newVisitor(ChannelId channel, String token, String language, Page page, String userAgent) {
        return new Visitor(
                VisitorId.random(), channel, RandomToken.hash(token), language, page, userAgent, clock.instant());
    }

    /// The visitor says `text`. The first words of a visitor make the visitor and the thread.
    ///
    /// @param group     where the channel is answered
    /// @param browserId the browser's own id of the message; the same id appends once
    public Posting post(Channel channel, Group group, Visitor visitor, String browserId, String text) {
        if (!BROWSER_ID.matcher(browserId).matches()) {
            return new Posting.Refused(Refusal.BAD_ID);
        }
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return new Posting.Refused(Refusal.EMPTY);
        }
        if (trimmed.length() > Content.Text.LIMIT) {
            return new Posting.Refused(Refusal.TOO_LONG);
        }
        Source source = new Source.Browser(browserId);
        Content content = new Content.Text(trimmed);
        ThreadId id = ThreadId.of(visitor.id());
        return append(
                id,
                source,
                () -> opened(channel, group, visitor),
                thread -> thread.posted(source, content, clock.instant()));
    }

    /// An operator says `content` in a thread.
    public Posting reply(ThreadId id, Author.ByOperator operator, Source.Telegram source, Content content) {
        return append(
                id,
                source,
                () -> {
                    throw new IllegalStateException("no thread " + id);
                },
                thread -> thread.replied(operator, source, content, clock.instant()));
    }

    /// The thread that is shown in this topic.
    public Optional<ChatThread> shownIn(BotId bot, Topic topic) {
        return threads.findByTopic(bot, topic);
    }

    /// Changes a thread by a function of its present state; done again when somebody else was faster. A function that
    /// returns its argument changes nothing.
    ///
    /// @return the thread as it is now
    public ChatThread change(ThreadId id, UnaryOperator<ChatThread> change) {
        while (true) {
            ChatThread before = threads.find(id).orElseThrow(() -> new IllegalStateException("no thread " + id));
            ChatThread after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            if (replace(after)) {
                return after;
            }
        }
    }

    /// Puts `after` in the place of the version it was made from, and tells who listens.
    ///
    /// @return false if somebody else was faster and nothing was changed
    public boolean replace(ChatThread after) {
        boolean saved = threads.save(after);
        if (saved) {
            notices.announce(after);
        }
        return saved;
    }

    private Posting append(
            ThreadId id, Source source, Supplier<ChatThread> open, Function<ChatThread, ChatThread> say) {
        while (true) {
            Optional<ChatThread> found = threads.find(id);
            ChatThread before = found.orElseGet(open);
            Optional<Message> said = alreadySaid(before, source);
            if (said.isPresent()) {
                return new Posting.Repeated(said.get());
            }
            Optional<Refusal> refusal = source instanceof Source.Browser ? before.refusesPost() : Optional.empty();
            if (refusal.isPresent()) {
                return new Posting.Refused(refusal.get());
            }
            ChatThread after = say.apply(before);
            if (replace(after)) {
                return new Posting.Accepted(after.log().recent().getLast());
            }
        }
    }

    private Optional<Message> alreadySaid(ChatThread thread, Source source) {
        return thread.log()
                .of(source)
                .or(() -> thread.log().hasOlder() ? messages.of(thread.id(), source) : Optional.empty());
    }

    private ChatThread opened(Channel channel, Group group, Visitor visitor) {
        visitors.keep(visitor);
        return ChatThread.open(ThreadId.of(visitor.id()), channel.id(), channel.bot(), group.id(), clock.instant());
    }
}
