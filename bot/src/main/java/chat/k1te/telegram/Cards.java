package chat.k1te.telegram;

import chat.k1te.management.TopicKeeper;
import chat.k1te.relay.Delivery;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Channels;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Threads;
import chat.k1te.thread.Topic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.telegram.telegrambots.meta.api.methods.forum.DeleteForumTopic;

/// The visitors' cards and topics in the groups. Safe for use by several threads.
final class Cards implements TopicKeeper {
    private static final Logger LOG = System.getLogger(Cards.class.getName());

    private final Threads threads;
    private final Channels channels;
    private final OwnerTalk owners;
    private final TelegramApi api;
    private final Talk talk;
    /// Held while a card is drawn, so that the last one drawn shows how things stand.
    private final ReentrantLock drawing = new ReentrantLock();

    Cards(Threads threads, Channels channels, OwnerTalk owners, TelegramApi api, Talk talk) {
        this.threads = threads;
        this.channels = channels;
        this.owners = owners;
        this.api = api;
        this.talk = talk;
    }

    /// One call of the group's, so only after what changes the buttons.
    @Override
    public void redraw(ChatThread changed) {
        if (changed.outgoing().card() > 0) {
            draw(changed.id());
        }
    }

    private void draw(ThreadId id) {
        drawing.lock();
        try {
            Optional<ChatThread> thread = threads.find(id);
            Optional<Channel> channel = thread.flatMap(now -> channels.find(now.channel()));
            if (channel.isPresent()) {
                BotTexts texts = owners.texts(channel.get());
                ChatThread now = thread.orElseThrow();
                talk.redraw(now.group().value(), now.outgoing().card(), CardButtons.of(texts, now));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            drawing.unlock();
        }
    }

    /// Where there are no topics what was said stands among all else, and stays.
    @Override
    public TopicEnd remove(ChatThread thread) throws InterruptedException {
        Optional<Topic> topic = thread.outgoing().topic();
        if (topic.isEmpty()) {
            return thread.outgoing().greeted() ? TopicEnd.LEFT : TopicEnd.NONE;
        }
        Delivery removal = Answers.delivery(
                api.call(DeleteForumTopic.builder()
                        .chatId(topic.get().group().value())
                        .messageThreadId(topic.get().id().value())
                        .build()),
                _ -> new Delivery.Changed());
        if (removal instanceof Delivery.Changed) {
            return TopicEnd.REMOVED;
        }
        if (removal instanceof Delivery.TopicMissing) {
            return TopicEnd.NONE;
        }
        LOG.log(Level.WARNING, "thread {0}: its topic stays, {1}", thread.id(), removal);
        return TopicEnd.LEFT;
    }
}
