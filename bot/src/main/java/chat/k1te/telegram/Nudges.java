package chat.k1te.telegram;

import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Presence;
import chat.k1te.thread.Author;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.ThreadState;
import chat.k1te.thread.Threads;
import chat.k1te.thread.Topic;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorId;
import chat.k1te.thread.Visitors;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Reminds a group of visitors who have waited longer than the channel's owner allows, once for each wait and only
/// while
/// somebody should be there.
final class Nudges {
    /// How often it is looked.
    static final Duration EVERY = Duration.ofSeconds(15);
    private static final int AT_ONCE = 500;

    private final BotId bot;
    private final Chat chat;
    private final Threads threads;
    private final Channels channels;
    private final Visitors visitors;
    private final OwnerTalk owners;
    private final Talk talk;
    private final InstantSource clock;

    /// @param stores of threads, channels and visitors
    Nudges(BotId bot, Chat chat, Stores stores, OwnerTalk owners, Talk talk, InstantSource clock) {
        this.bot = bot;
        this.chat = chat;
        this.threads = stores.threads();
        this.channels = stores.channels();
        this.visitors = stores.visitors();
        this.owners = owners;
        this.talk = talk;
        this.clock = clock;
    }

    /// Looks once.
    void look() throws InterruptedException {
        for (ChatThread thread : threads.waiting(bot, AT_ONCE)) {
            if (thread.state() == ThreadState.WAITING
                    && thread.care().nudgedAt().isEmpty()) {
                Optional<Channel> channel = channels.find(thread.channel());
                if (channel.isPresent() && tooLong(channel.get(), thread)) {
                    nudge(channel.get(), thread);
                }
            }
        }
    }

    private boolean tooLong(Channel channel, ChatThread thread) {
        Presence presence = channel.rules().presence();
        return presence.nudgeAfter()
                .filter(most -> waited(presence, thread).compareTo(most) >= 0)
                .isPresent();
    }

    private Duration waited(Presence presence, ChatThread thread) {
        Instant since = thread.care().waitingSince().orElse(Instant.MAX);
        return presence.waited(since, clock.instant());
    }

    /// Marked before it is said: a reminder that is lost is better than one that comes every quarter of a minute.
    private void nudge(Channel channel, ChatThread thread) throws InterruptedException {
        chat.change(thread.id(), now -> now.nudged(clock.instant()));
        BotTexts texts = owners.texts(channel);
        String who = visitors.find(new VisitorId(thread.id().value()))
                .map((Visitor visitor) -> VisitorCard.name(texts, visitor))
                .orElse("");
        String minutes = texts.count(
                "count.minutes", waited(channel.rules().presence(), thread).toMinutes());
        String text = thread.care()
                .assignee()
                .map(Author.ByOperator::name)
                .map(name -> texts.say("nudge.assigned", who, minutes, name))
                .orElseGet(() -> texts.say("nudge.waiting", who, minutes));
        Optional<Integer> topic =
                thread.outgoing().topic().map((Topic place) -> place.id().value());
        boolean _ = talk.sayIn(thread.group().value(), topic, text);
    }
}
