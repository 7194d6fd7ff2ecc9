package chat.k1te.management;

import chat.k1te.tenant.Avatars;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.ChannelSecrets;
import chat.k1te.tenant.Channels;
import chat.k1te.thread.AnswerTimes;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Erasures;
import chat.k1te.thread.Files;
import chat.k1te.thread.Messages;
import chat.k1te.thread.Placements;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Threads;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorId;
import chat.k1te.thread.Visitors;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Erases channels that their owner does not want any more, with everything said in them, and single visitors with all
/// that is theirs. What was cut off is taken up again; several servers may do so at once.
public final class Eraser {
    /// A browser that knew the channel may still have said something for so long.
    private static final Duration AFTERMATH = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final Erasures erasures;
    private final Entrances entrances;
    private final Stock stock;
    private final InstantSource clock;

    /// Channels and what belongs to them.
    public record Entrances(Channels channels, Avatars avatars, ChannelSecrets secrets) {}

    /// What belongs to threads.
    public record Stock(
            Threads threads,
            Messages messages,
            Placements placements,
            Visitors visitors,
            Files files,
            AnswerTimes answerTimes) {}

    public Eraser(Erasures erasures, Entrances entrances, Stock stock, InstantSource clock) {
        this.erasures = erasures;
        this.entrances = entrances;
        this.stock = stock;
        this.clock = clock;
    }

    /// Looks once. What was erased is looked at again until nothing more can come.
    public void look() {
        for (Erasures.Erasure wish : erasures.all()) {
            wish.thread().ifPresentOrElse(this::erase, () -> erase(wish.channel()));
            if (!clock.instant().isBefore(wish.at().plus(AFTERMATH))) {
                erasures.done(wish);
            }
        }
    }

    /// Erases one thread now, with its visitor and all that is kept of them.
    public void erase(ChannelId channel, ThreadId thread) {
        erasures.keep(new Erasures.Erasure(channel, thread, clock.instant()));
        erase(thread);
    }

    private void erase(ChannelId channel) {
        entrances.channels.remove(channel);
        entrances.avatars.removeOf(channel);
        entrances.secrets.remove(channel);
        List<ChatThread> some = stock.threads.ofChannel(channel, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(thread -> erase(thread.id()));
            some = stock.threads.ofChannel(channel, AT_ONCE);
        }
        var _ = stock.files.expire(channel, clock.instant().plus(AFTERMATH));
        stock.answerTimes.remove(channel);
    }

    /// The thread itself goes last: it is what the rest is found by.
    private void erase(ThreadId thread) {
        VisitorId visitor = new VisitorId(thread.value());
        stock.visitors.find(visitor).map(Visitor::tokenHash).ifPresent(stock.files::removeOf);
        stock.messages.removeOf(thread);
        stock.placements.removeOf(thread);
        stock.visitors.remove(visitor);
        stock.threads.remove(thread);
    }
}
