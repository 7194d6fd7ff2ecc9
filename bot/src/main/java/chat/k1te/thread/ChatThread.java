package chat.k1te.thread;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.GroupId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One visitor's talk with one channel, as a value: each change makes a new one, which the store takes only if nobody
/// else has changed the thread meanwhile.
///
/// @param group   where the channel was answered when the thread last wrote there
/// @param version counts the saves; a new thread has 0
public record ChatThread(
        ThreadId id,
        ChannelId channel,
        BotId bot,
        GroupId group,
        Log log,
        Receipts receipts,
        Outgoing outgoing,
        Instant changedAt,
        long version) {

    /// How many messages of one visitor may wait for Telegram. A person who writes never gets there; a program does.
    public static final int WAITING_LIMIT = 500;

    public static ChatThread open(ThreadId id, ChannelId channel, BotId bot, GroupId group, Instant now) {
        return new ChatThread(id, channel, bot, group, Log.EMPTY, Receipts.NONE, Outgoing.NOTHING, now, 0);
    }

    /// The visitor said something: it is in the log and due for Telegram, in one change.
    public ChatThread posted(Source source, Content content, Instant now) {
        Message message = next(new Author.ByVisitor(), source, content, now);
        return with(log.append(message), receipts, outgoing.owing(message.seq()), now);
    }

    /// An operator answered, which means that what the visitor said before was read.
    public ChatThread replied(Author.ByOperator operator, Source source, Content content, Instant now) {
        Message message = next(operator, source, content, now);
        return with(log.append(message), receipts.answered(message.rev()), outgoing, now);
    }

    /// The relay is about to send `parcel`.
    public ChatThread sending(Parcel parcel, Instant now) {
        return with(log, receipts, outgoing.sending(parcel), now);
    }

    /// Telegram has the words of `parcel`.
    public ChatThread delivered(Parcel parcel, Instant now) {
        long last = parcel.seqs().stream().mapToLong(Long::longValue).max().orElse(0);
        Receipts moved = receipts.deliveredTo(last, log.rev() + 1);
        Log counted = moved.equals(receipts) ? log : log.atRev(moved.rev());
        return with(counted, moved, outgoing.settled(parcel), now);
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
        return with(marked, receipts, outgoing.settled(parcel), now);
    }

    /// The thread is shown in `place` from now on.
    public ChatThread shownIn(Topic place, Instant now) {
        return new ChatThread(id, channel, bot, place.group(), log, receipts, outgoing.shownIn(place), now, version);
    }

    /// The topic is gone; what is due goes to a new one.
    public ChatThread topicLost(Instant now) {
        return with(log, receipts, outgoing.withoutTopic(now), now);
    }

    /// With older messages at hand that a change needs.
    public ChatThread recalling(List<Message> older) {
        Log extended = log;
        for (Message message : older) {
            extended = extended.at(message.seq()).isPresent() ? extended : extended.with(message);
        }
        return new ChatThread(id, channel, bot, group, extended, receipts, outgoing, changedAt, version);
    }

    public ChatThread withLog(Log shorter) {
        return new ChatThread(id, channel, bot, group, shorter, receipts, outgoing, changedAt, version);
    }

    public ChatThread withVersion(long next) {
        return new ChatThread(id, channel, bot, group, log, receipts, outgoing, changedAt, next);
    }

    /// Why the visitor can't post now, if so.
    public Optional<Refusal> refusesPost() {
        return outgoing.due().size() >= WAITING_LIMIT ? Optional.of(Refusal.TOO_MANY_WAITING) : Optional.empty();
    }

    private Message next(Author author, Source source, Content content, Instant now) {
        return new Message(log.seq() + 1, log.rev() + 1, now, author, source, content, Optional.empty());
    }

    private ChatThread with(Log log, Receipts receipts, Outgoing outgoing, Instant now) {
        return new ChatThread(id, channel, bot, group, log, receipts, outgoing, now, version);
    }
}
