package chat.k1te.thread;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Presence;
import chat.k1te.tenant.RandomToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// The one door into threads: everything that is said goes through here, whoever says it. Each method checks, makes the
/// change on the state it read, and does so again if somebody else was faster; when it returns, the store has it.
///
/// Safe for use by several threads and by several servers on one store.
public final class Chat {
    private static final Pattern BROWSER_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final String TOKEN = "v_";
    private static final int VISITOR_TOKEN_BYTES = 32;
    /// So far back the closing of a thread is looked for.
    private static final int CLOSED_WITHIN = 500;

    private final Visitors visitors;
    private final Threads threads;
    private final Messages messages;
    private final Notices notices;
    private final InstantSource clock;
    private final DraftContents contents;

    public Chat(
            Visitors visitors, Threads threads, Messages messages, Files files, Notices notices, InstantSource clock) {
        this.contents = new DraftContents(files);
        this.visitors = visitors;
        this.threads = threads;
        this.messages = messages;
        this.notices = notices;
        this.clock = clock;
    }

    /// A token for a browser that has none. Nothing is kept of it until the visitor says something.
    public static String newVisitorToken() {
        return TOKEN + RandomToken.of(VISITOR_TOKEN_BYTES);
    }

    /// The token of a person who is the same one on every device.
    ///
    /// @param secret 32 bytes that only we can make for this person
    public static String visitorToken(byte[] secret) {
        return TOKEN + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /// The visitor of `channel` who was given this token.
    public Optional<Visitor> visitor(ChannelId channel, String token) {
        return visitors.findByToken(RandomToken.hash(token))
                .filter(visitor -> visitor.channel().equals(channel));
    }

    /// A visitor for a token that was just issued, not yet kept. The same token makes the same visitor: somebody who
    /// comes with two devices at once is one.
    public Visitor newVisitor(ChannelId channel, String token, String language, Page page, String userAgent) {
        return new Visitor(
                VisitorId.of(token),
                channel,
                RandomToken.hash(token),
                language,
                page,
                userAgent,
                VisitorDetails.NONE,
                clock.instant());
    }

    /// The visitor says `text`.
    public Posting post(Channel channel, Group group, Visitor visitor, String browserId, String text) {
        return post(channel, group, visitor, browserId, Draft.of(text));
    }

    /// The visitor says something. The first words of a visitor make the visitor and the thread.
    ///
    /// @param group     where the channel is answered
    /// @param browserId the browser's own id of the message; the same id appends once
    public Posting post(Channel channel, Group group, Visitor visitor, String browserId, Draft draft) {
        if (!BROWSER_ID.matcher(browserId).matches()) {
            return new Posting.Refused(Refusal.BAD_ID);
        }
        if (channel.rules().paused()) {
            return new Posting.Refused(Refusal.PAUSED);
        }
        return switch (contents.of(visitor, draft)) {
            case DraftContents.Result.Refused(Refusal why) -> new Posting.Refused(why);
            case DraftContents.Result.Read(Content content) -> {
                Context context = draft.reply().isPresent()
                        ? Context.answering(draft.reply().getAsLong())
                        : Context.NONE;
                Source source = new Source.Browser(browserId);
                yield append(
                        ThreadId.of(visitor.id()),
                        source,
                        Side.VISITOR,
                        () -> opened(channel, group, visitor),
                        thread -> unlessOpen(
                                channel, thread.posted(source, content, within(thread, context), clock.instant())));
            }
        };
    }

    private Optional<Duration> waited(ChatThread thread) {
        return thread.care().waitingSince().map(since -> Duration.between(since, clock.instant()));
    }

    /// Outside of the channel's hours the visitor is told so, once until somebody has answered.
    private ChatThread unlessOpen(Channel channel, ChatThread thread) {
        Instant now = clock.instant();
        Presence presence = channel.rules().presence();
        return presence.isOpen(now) || thread.care().awayAt().isPresent()
                ? thread
                : thread.away(awayAnswer(presence, now), now);
    }

    private static Content awayAnswer(Presence presence, Instant now) {
        return presence.awayText()
                .<Content>map(Content.Text::new)
                .orElseGet(() -> new Content.Event(
                        Content.Event.What.AWAY, presence.hours().flatMap(hours -> hours.opensAfter(now))));
    }

    /// A message that is not there can't be answered; what is said is said all the same.
    private static Context within(ChatThread thread, Context context) {
        boolean there = context.reply()
                .filter(reply -> reply.seq() >= 1 && reply.seq() <= thread.log().seq())
                .isPresent();
        return there ? context : Context.NONE;
    }

    private enum Side {
        VISITOR,
        OPERATORS
    }

    /// The visitor goes on in Telegram: what they say there is theirs as if they had said it on the site.
    ///
    /// @param id a thread of `channel`
    public Posting post(Channel channel, ThreadId id, Source.Telegram source, Content content, Context context) {
        if (channel.rules().paused()) {
            return new Posting.Refused(Refusal.PAUSED);
        }
        return append(
                id,
                source,
                Side.VISITOR,
                () -> {
                    throw new IllegalStateException("no thread " + id);
                },
                thread -> unlessOpen(channel, thread.posted(source, content, context, clock.instant())));
    }

    /// An operator says `content` in a thread.
    public Posting reply(
            ThreadId id, Author.ByOperator operator, Source.Telegram source, Content content, Context context) {
        return append(
                id,
                source,
                Side.OPERATORS,
                () -> {
                    throw new IllegalStateException("no thread " + id);
                },
                thread -> thread.replied(operator, source, content, context, clock.instant()));
    }

    public Posting reply(ThreadId id, Author.ByOperator operator, Source.Telegram source, Content content) {
        return reply(id, operator, source, content, Context.NONE);
    }

    /// The visitor has other words for an own message: of a file, for its caption.
    public Change edit(ThreadId id, long seq, String text) {
        return change(
                id,
                seq,
                message -> message.fromVisitor() ? contents.edited(message, text) : refused(Refusal.NOT_YOURS),
                (thread, content) -> thread.edited(seq, content, clock.instant()));
    }

    /// The visitor takes an own message back, and with it the file it brought.
    public Change erase(ThreadId id, long seq) {
        AtomicReference<Content> before = new AtomicReference<>(new Content.Erased());
        Change change = change(
                id,
                seq,
                message -> {
                    before.set(message.content());
                    return message.fromVisitor()
                            ? new DraftContents.Result.Read(message.content())
                            : refused(Refusal.NOT_YOURS);
                },
                (thread, _) -> thread.erased(seq, clock.instant()));
        if (change instanceof Change.Made) {
            contents.forget(before.get());
        }
        return change;
    }

    /// The visitor sets an emoji on an operator's message; an empty one takes it away.
    public Change react(ThreadId id, long seq, String emoji) {
        if (!emoji.isEmpty() && !BotReactions.isAllowed(emoji)) {
            return new Change.Refused(Refusal.BAD_REACTION);
        }
        Reaction reaction = new Reaction(Optional.empty(), BotReactions.canonical(emoji));
        return change(
                id,
                seq,
                message -> message.fromVisitor()
                        ? refused(Refusal.NOT_YOURS)
                        : new DraftContents.Result.Read(message.content()),
                (thread, _) -> thread.reacted(seq, reaction, clock.instant()));
    }

    /// The visitor's browser has the operators' messages up to `received`, and the visitor has read those up to
    /// `read`. Numbers that are not new change nothing.
    public void seen(ThreadId id, long received, long read) {
        if (threads.find(id).isPresent()) {
            change(id, thread -> thread.seenUpTo(received, read, clock.instant()));
        }
    }

    /// The visitor says how they liked what became of a thread that is closed; until it is opened again they may think
    /// better of it.
    public Change rate(ThreadId id, int score, Optional<String> comment) {
        while (true) {
            Optional<ChatThread> found = threads.find(id).map(this::closingAtHand);
            Optional<Message> closing = found.flatMap(ChatThread::closing);
            if (closing.isEmpty()) {
                return new Change.Refused(Refusal.NOT_CLOSED);
            }
            long seq = closing.get().seq();
            Rating rating = new Rating(score, comment, clock.instant());
            ChatThread after = found.get().rated(seq, rating, clock.instant());
            if (replace(after)) {
                return new Change.Made(after.log().at(seq).orElseThrow());
            }
        }
    }

    /// After the closing operators may have gone on talking, but not for long.
    private ChatThread closingAtHand(ChatThread thread) {
        if (thread.care().closedAt().isEmpty() || thread.closing().isPresent()) {
            return thread;
        }
        long last = thread.log().seq();
        return thread.recalling(messages.at(
                thread.id(),
                LongStream.rangeClosed(Math.max(1, last - CLOSED_WITHIN), last)
                        .boxed()
                        .toList()));
    }

    /// More is known of who the visitor is. Of somebody who has not said anything yet it is kept with their first
    /// words.
    ///
    /// @param told what is known after this, from what was known before; empty when it can't be so
    /// @return the visitor as they are known now; empty as `told` is
    public Optional<Visitor> introduce(Visitor visitor, Function<VisitorDetails, Optional<VisitorDetails>> told) {
        Optional<Visitor> kept = visitors.find(visitor.id());
        Visitor before = kept.orElse(visitor);
        Optional<Visitor> after = told.apply(before.details()).map(before::with);
        if (kept.isPresent() && after.isPresent() && !after.equals(kept)) {
            visitors.introduce(visitor.id(), after.get().details());
            ThreadId id = ThreadId.of(visitor.id());
            if (threads.find(id).isPresent()) {
                change(id, thread -> thread.introduced(clock.instant()));
            }
        }
        return after;
    }

    /// An operator has other content for what was said before.
    public Change amend(ThreadId id, long seq, Content content) {
        return change(
                id,
                seq,
                _ -> new DraftContents.Result.Read(content),
                (thread, other) ->
                        sameContent(thread, seq, other) ? thread : thread.edited(seq, other, clock.instant()));
    }

    /// An operator takes back what was said before.
    public Change unsend(ThreadId id, long seq) {
        return change(
                id,
                seq,
                message -> message.fromVisitor()
                        ? refused(Refusal.NOT_YOURS)
                        : new DraftContents.Result.Read(message.content()),
                (thread, _) -> thread.erased(seq, clock.instant()));
    }

    /// An operator set an emoji on a message, or took it away when it is empty.
    public Change operatorReacts(ThreadId id, long seq, OperatorId operator, String emoji) {
        return change(
                id,
                seq,
                message -> new DraftContents.Result.Read(message.content()),
                (thread, _) -> thread.reacted(seq, new Reaction(Optional.of(operator), emoji), clock.instant()));
    }

    private static boolean sameContent(ChatThread thread, long seq, Content content) {
        return thread.log().at(seq).map(Message::content).equals(Optional.of(content));
    }

    private static DraftContents.Result refused(Refusal why) {
        return new DraftContents.Result.Refused(why);
    }

    /// Changes one message by its present state.
    private Change change(
            ThreadId id,
            long seq,
            Function<Message, DraftContents.Result> check,
            BiFunction<ChatThread, Content, ChatThread> change) {
        while (true) {
            Optional<ChatThread> found = threads.find(id).map(thread -> atHand(thread, seq));
            Optional<Message> message =
                    found.flatMap(thread -> thread.log().at(seq)).filter(each -> !each.isErased());
            if (message.isEmpty()) {
                return new Change.Refused(Refusal.NO_SUCH_MESSAGE);
            }
            switch (check.apply(message.get())) {
                case DraftContents.Result.Refused(Refusal why) -> {
                    return new Change.Refused(why);
                }
                case DraftContents.Result.Read(Content content) -> {
                    ChatThread after = change.apply(found.orElseThrow(), content);
                    if (after.equals(found.orElseThrow()) || replace(after)) {
                        return new Change.Made(after.log().at(seq).orElseThrow());
                    }
                }
            }
        }
    }

    private ChatThread atHand(ChatThread thread, long seq) {
        boolean there = thread.log().at(seq).isPresent();
        return there ? thread : thread.recalling(messages.at(thread.id(), List.of(seq)));
    }

    public Optional<ChatThread> find(ThreadId id) {
        return threads.find(id);
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
            ThreadId id, Source source, Side side, Supplier<ChatThread> open, Function<ChatThread, ChatThread> say) {
        while (true) {
            Optional<ChatThread> found = threads.find(id);
            ChatThread before = found.orElseGet(open);
            Optional<Message> said = alreadySaid(before, source);
            if (said.isPresent()) {
                return new Posting.Repeated(said.get());
            }
            Optional<Refusal> refusal = side == Side.VISITOR ? before.refusesPost() : Optional.empty();
            if (refusal.isPresent()) {
                return new Posting.Refused(refusal.get());
            }
            ChatThread after = say.apply(before);
            if (replace(after)) {
                return new Posting.Accepted(
                        after.log().of(source).orElseThrow(),
                        side == Side.OPERATORS ? waited(before) : Optional.empty());
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
