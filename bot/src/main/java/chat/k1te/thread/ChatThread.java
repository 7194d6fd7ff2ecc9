package chat.k1te.thread;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One visitor's talk with one channel, as a value: each change makes a new one, which the store takes only if nobody
/// else has changed the thread meanwhile.
///
/// @param group     where the channel was answered when the thread last wrote there
/// @param receipts  how far the visitor's messages have come
/// @param seen      how far the visitor has come with the operators' messages
/// @param care      what operators do about it
/// @param companion where it goes on in Telegram, if the visitor wished so
/// @param blockedAt since when the visitor may not write, if so
/// @param version   counts the saves; a new thread has 0
public record ChatThread(
        ThreadId id,
        ChannelId channel,
        BotId bot,
        GroupId group,
        Log log,
        Receipts receipts,
        Seen seen,
        Outgoing outgoing,
        Care care,
        Optional<Companion> companion,
        Optional<Instant> blockedAt,
        Instant changedAt,
        long version) {

    /// How many messages of one visitor may wait for Telegram. A person who writes never gets there; a program does.
    public static final int WAITING_LIMIT = 500;

    /// What the bot sets on an operator's message that the visitor's browser has.
    public static final String RECEIVED_MARK = "👀";
    /// What the bot sets on an operator's message that the visitor has read.
    public static final String READ_MARK = "👌";

    /// In place of a message's number, for what Telegram does not show.
    private static final int NOWHERE = -1;

    public static ChatThread open(ThreadId id, ChannelId channel, BotId bot, GroupId group, Instant now) {
        return new ChatThread(
                id,
                channel,
                bot,
                group,
                Log.EMPTY,
                Receipts.NONE,
                Seen.NOTHING,
                Outgoing.NOTHING,
                Care.NONE,
                Optional.empty(),
                Optional.empty(),
                now,
                0);
    }

    /// The visitor said something: it is in the log and due for Telegram, in one change.
    public ChatThread posted(Source source, Content content, Context context, Instant now) {
        Message message = next(new Author.ByVisitor(), source, content, context, now);
        return with(log.append(message), receipts, outgoing.owing(message.seq()), now)
                .with(care.posted(now));
    }

    /// An operator answered, which means that what the visitor said before was read.
    public ChatThread replied(
            Author.ByOperator operator, Source.Telegram source, Content content, Context context, Instant now) {
        Shown place = new Shown(source.group(), source.messageId(), "");
        Message message = next(operator, source, content, context, now).shownAs(place);
        return with(log.append(message), receipts.answered(message.rev()), outgoing, now)
                .with(care.answered());
    }

    /// The channel itself says how things stand.
    ///
    /// @param source the same is said once
    public ChatThread told(Source.Event source, Content content, Instant now) {
        Message message = next(new Author.BySystem(), source, content, Context.NONE, now);
        return with(log.append(message), receipts, outgoing, now);
    }

    /// Nobody is there, says the channel itself.
    public ChatThread away(Content answer, Instant now) {
        return told(new Source.Event("away:" + (log.rev() + 1)), answer, now).with(care.away(now));
    }

    /// Whether the visitor's private chat is to be given something, or something there has to follow a change.
    public boolean owesCompanion() {
        return companion
                .filter(chat -> chat.given() < log.seq() || chat.stale(log).isPresent())
                .isPresent();
    }

    /// What stands in the private chat in another state than here.
    public Optional<Companion.Copy> staleCopy() {
        return companion.flatMap(chat -> chat.stale(log));
    }

    /// More is known of who the visitor is, which the topic has to follow.
    public ChatThread introduced(Instant now) {
        return with(log, receipts, outgoing.introduced(), now);
    }

    /// There is nothing that could follow.
    public ChatThread faceKnown(Face face, Instant now) {
        return with(log, receipts, outgoing.without(Optional.of(face)), now);
    }

    /// The group was reminded that the visitor waits.
    public ChatThread nudged(Instant now) {
        return with(care.nudged(now));
    }

    /// The operators are done. The visitor sees that, and opens it again by writing.
    public ChatThread closed(Instant now) {
        Content event = new Content.Event(Content.Event.What.CLOSED, Optional.empty());
        return care.closedAt().isPresent()
                ? this
                : told(new Source.Event("closed:" + (log.rev() + 1)), event, now)
                        .with(care.closed(now));
    }

    /// The operators go on.
    public ChatThread reopened(Instant now) {
        Content event = new Content.Event(Content.Event.What.REOPENED, Optional.empty());
        return care.closedAt().isEmpty()
                ? this
                : told(new Source.Event("reopened:" + (log.rev() + 1)), event, now)
                        .with(care.reopened());
    }

    /// Where the thread was closed, if it is, as far as that is at hand.
    public Optional<Message> closing() {
        return care.closedAt().isEmpty()
                ? Optional.empty()
                : log.recent().reversed().stream().filter(ChatThread::isClosing).findFirst();
    }

    private static boolean isClosing(Message message) {
        return message.content() instanceof Content.Event event && event.what() == Content.Event.What.CLOSED;
    }

    /// The visitor says how they liked what the message at this place closed; it is due for Telegram, or changed there.
    public ChatThread rated(long seq, Rating rating, Instant now) {
        Log changed = log.change(seq, message -> message.with(log.rev() + 1, rated(message.content(), rating)));
        boolean first =
                log.at(seq).map(Message::content).filter(ChatThread::isUnrated).isPresent();
        return with(changed, receipts, first ? outgoing.owing(seq) : outgoing.edited(seq), now)
                .with(care.rated(rating));
    }

    private static Content rated(Content content, Rating rating) {
        return content instanceof Content.Event event ? event.rated(rating) : content;
    }

    private static boolean isUnrated(Content content) {
        return content instanceof Content.Event event && event.rating().isEmpty();
    }

    /// Whether the operators wait for something that was said. What the channel says of itself they know.
    public boolean hasWords() {
        return outgoing.hasWords()
                && (outgoing.parcel().isPresent()
                        || outgoing.due().stream()
                                .anyMatch(seq -> !log.at(seq)
                                        .filter(message -> message.author() instanceof Author.BySystem)
                                        .isPresent()));
    }

    /// An operator takes it on, or gives it back.
    public ChatThread assignedTo(Optional<Author.ByOperator> operator, Instant now) {
        return with(log, receipts, outgoing, now).with(care.assignedTo(operator));
    }

    /// Somebody closed the topic by hand, or opened it.
    public ChatThread shutByHand(boolean closed, Instant now) {
        ChatThread after = closed ? closed(now) : reopened(now);
        return after.with(
                after.log,
                after.receipts,
                after.outgoing.looking(outgoing.look().shut(closed)),
                now);
    }

    /// Somebody gave the topic another name.
    public ChatThread renamed(String name, Instant now) {
        return with(log, receipts, outgoing.looking(outgoing.look().called(TopicName.base(name))), now);
    }

    /// The card's buttons are being made to fit how things stand.
    public ChatThread redrawn(Instant now) {
        TopicLook right = outgoing.look().offering(CardOffer.of(state()));
        return outgoing.look().equals(right) ? this : with(log, receipts, outgoing.looking(right), now);
    }

    /// What topic and card should look like next: first whether the topic is open, then its icon and name, then the
    /// card's buttons; empty when they do, or when there are none.
    public Optional<TopicLook> nextLook() {
        TopicLook shown = outgoing.look();
        TopicLook wanted = shown.right(state());
        if (!outgoing.greeted()) {
            return Optional.empty();
        }
        if (outgoing.topic().isPresent() && shown.closed() != wanted.closed()) {
            return Optional.of(shown.shut(wanted.closed()));
        }
        if (outgoing.topic().isPresent() && shown.state() != wanted.state()) {
            return Optional.of(shown.with(wanted.state()));
        }
        return outgoing.card() > 0 && shown.offer() != wanted.offer()
                ? Optional.of(shown.offering(wanted.offer()))
                : Optional.empty();
    }

    /// Whether there is anything for the relay to do.
    public boolean isDue() {
        return outgoing.isDue() || nextLook().isPresent();
    }

    /// How things stand.
    public ThreadState state() {
        return ThreadState.of(care, blockedAt);
    }

    /// The message at this place, which must be at hand, has other content now.
    public ChatThread edited(long seq, Content content, Instant now) {
        Log changed = log.change(seq, message -> message.edited(log.rev() + 1, content, now));
        return with(changed, receipts, byVisitor(seq) ? outgoing.edited(seq) : outgoing, now);
    }

    /// The message at this place, which must be at hand, was taken back by who said it.
    public ChatThread erased(long seq, Instant now) {
        Log changed = log.change(seq, message -> message.erased(log.rev() + 1));
        return with(changed, receipts, byVisitor(seq) ? outgoing.erased(seq) : outgoing, now);
    }

    /// Somebody set a reaction on the message at this place, which must be at hand. An operator who does has read.
    public ChatThread reacted(long seq, Reaction reaction, Instant now) {
        long rev = log.rev() + 1;
        Log changed = log.change(seq, message -> message.reacted(rev, reaction));
        return reaction.byVisitor()
                ? with(changed, receipts, outgoing.marking(seq), now)
                : with(changed, receipts.answered(rev), outgoing, now);
    }

    /// The visitor's browser has the operators' messages up to `received`, and the visitor has read those up to
    /// `read`.
    public ChatThread seenUpTo(long received, long read, Instant now) {
        Seen further = seen.upTo(Math.min(received, log.seq()), Math.min(read, log.seq()));
        if (further.equals(seen)) {
            return this;
        }
        ChatThread after = with(further);
        Outgoing marking = log.recent().reversed().stream()
                .filter(message -> message.seq() <= further.received() && after.wantsMark(message))
                .findFirst()
                .map(message -> outgoing.marking(message.seq()))
                .orElse(outgoing);
        return after.with(log, receipts, marking, now);
    }

    /// What the bot's reaction on this message should be: what the visitor set, or how far it has come.
    public String markOf(Message message) {
        String chosen = message.visitorsReaction();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        if (message.seq() <= seen.read()) {
            return READ_MARK;
        }
        return message.seq() <= seen.received() ? RECEIVED_MARK : "";
    }

    private boolean wantsMark(Message message) {
        return !message.fromVisitor()
                && !message.isErased()
                && message.shown()
                        .filter(place -> !place.mark().equals(markOf(message)))
                        .isPresent();
    }

    /// The relay is about to send `parcel`.
    public ChatThread sending(Parcel parcel, Instant now) {
        return with(log, receipts, outgoing.sending(parcel), now);
    }

    /// Telegram has the words of `parcel`, which must be at hand, as this message.
    public ChatThread delivered(Parcel parcel, int messageId, Instant now) {
        Log placed = log;
        for (long seq : parcel.seqs()) {
            placed = placed.change(seq, message -> message.shownAs(new Shown(group, messageId, "")));
        }
        long last = parcel.seqs().stream().mapToLong(Long::longValue).max().orElse(0);
        Receipts moved = receipts.deliveredTo(last, log.rev() + 1);
        Log counted = moved.equals(receipts) ? placed : placed.atRev(moved.rev());
        return with(counted, moved, outgoing.settled(parcel, messageId), now);
    }

    /// Telegram shows what `parcel` changed, or never will.
    public ChatThread changed(Parcel parcel, Instant now) {
        Log marked = log;
        if (parcel.kind() == Parcel.Kind.MARK) {
            marked = log.change(
                    parcel.seqs().getFirst(),
                    message -> message.shownAs(new Shown(group, parcel.target(), parcel.text())));
        }
        return with(marked, receipts, outgoing.settled(parcel, NOWHERE), now);
    }

    /// The bot's reaction on the message at this place is right.
    public ChatThread unmarked(long seq, Instant now) {
        return with(log, receipts, outgoing.unmarked(seq), now);
    }

    /// Telegram has certainly not taken `parcel`; it is packed anew, with whatever else is due then.
    public ChatThread returned(Instant now) {
        return with(log, receipts, outgoing.returned(), now);
    }

    /// Telegram will never take `parcel`: the visitor is told so at each message in it.
    public ChatThread buried(Parcel parcel, Refusal why, Instant now) {
        Log marked = log;
        for (long seq : parcel.seqs()) {
            long rev = marked.rev() + 1;
            marked = marked.change(seq, message -> message.failedAt(rev, why));
        }
        return with(marked, receipts, outgoing.settled(parcel, NOWHERE), now);
    }

    /// The thread is shown in `place` from now on.
    public ChatThread shownIn(Topic place, Instant now) {
        return in(place.group(), outgoing.shownIn(place), now);
    }

    /// The topic is gone; what is due goes to a new one.
    public ChatThread topicLost(Instant now) {
        return with(log, receipts, outgoing.withoutTopic(now), now);
    }

    /// The channel is answered in another group from now on.
    public ChatThread movedTo(GroupId desk, Instant now) {
        return in(desk, outgoing.elsewhere(), now);
    }

    /// The visitor may not write any more; what waits is not sent.
    public ChatThread blocked(Instant now) {
        Log marked = log;
        for (long seq : outgoing.due()) {
            long rev = marked.rev() + 1;
            marked = marked.at(seq).isPresent()
                    ? marked.change(seq, message -> message.failedAt(rev, Refusal.BLOCKED))
                    : marked;
        }
        return new ChatThread(
                id,
                channel,
                bot,
                group,
                marked,
                receipts,
                seen,
                outgoing.ended(),
                care,
                companion,
                Optional.of(now),
                now,
                version);
    }

    public ChatThread unblocked(Instant now) {
        return new ChatThread(
                id,
                channel,
                bot,
                group,
                log,
                receipts,
                seen,
                outgoing,
                care,
                companion,
                Optional.empty(),
                now,
                version);
    }

    /// With older messages at hand that a change needs.
    public ChatThread recalling(List<Message> older) {
        Log extended = log;
        for (Message message : older) {
            extended = extended.at(message.seq()).isPresent() ? extended : extended.with(message);
        }
        return withLog(extended);
    }

    public ChatThread withLog(Log other) {
        return new ChatThread(
                id, channel, bot, group, other, receipts, seen, outgoing, care, companion, blockedAt, changedAt,
                version);
    }

    public ChatThread withVersion(long next) {
        return new ChatThread(
                id, channel, bot, group, log, receipts, seen, outgoing, care, companion, blockedAt, changedAt, next);
    }

    /// Why the visitor can't post now, if so.
    public Optional<Refusal> refusesPost() {
        if (blockedAt.isPresent()) {
            return Optional.of(Refusal.BLOCKED);
        }
        return outgoing.due().size() >= WAITING_LIMIT ? Optional.of(Refusal.TOO_MANY_WAITING) : Optional.empty();
    }

    private boolean byVisitor(long seq) {
        return log.at(seq).filter(Message::fromVisitor).isPresent();
    }

    private Message next(Author author, Source source, Content content, Context context, Instant now) {
        return new Message(log.seq() + 1, log.rev() + 1, now, author, source, content, context);
    }

    private ChatThread in(GroupId desk, Outgoing outgoing, Instant now) {
        return new ChatThread(
                id, channel, bot, desk, log, receipts, seen, outgoing, care, companion, blockedAt, now, version);
    }

    public ChatThread with(Care other) {
        return new ChatThread(
                id, channel, bot, group, log, receipts, seen, outgoing, other, companion, blockedAt, changedAt,
                version);
    }

    public ChatThread with(Optional<Companion> other) {
        return new ChatThread(
                id, channel, bot, group, log, receipts, seen, outgoing, care, other, blockedAt, changedAt, version);
    }

    /// Goes on on the site only. It stays as it is when somebody else, or nobody, has taken it to Telegram.
    public ChatThread withoutCompanion(OperatorId user) {
        return companion.filter(chat -> chat.user().equals(user)).isPresent()
                ? with(Optional.<Companion>empty())
                : this;
    }

    private ChatThread with(Seen further) {
        return new ChatThread(
                id, channel, bot, group, log, receipts, further, outgoing, care, companion, blockedAt, changedAt,
                version);
    }

    private ChatThread with(Log log, Receipts receipts, Outgoing outgoing, Instant now) {
        return new ChatThread(
                id, channel, bot, group, log, receipts, seen, outgoing, care, companion, blockedAt, now, version);
    }
}
