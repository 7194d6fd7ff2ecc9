package chat.k1te.telegram;

import chat.k1te.management.TopicKeeper;
import chat.k1te.relay.Delivery;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Form;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Threads;
import chat.k1te.thread.Topic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.methods.forum.DeleteForumTopic;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// The visitors' cards and topics in the groups: their language, and their buttons, which are made to fit what can be
/// done now. Safe for use by several threads.
final class Cards implements TopicKeeper {
    private static final Logger LOG = System.getLogger(Cards.class.getName());

    private final Threads threads;
    private final Channels channels;
    private final OwnerTalk owners;
    private final TelegramApi api;
    private final Talk talk;
    private final MiniAppLinks app;
    /// One is held while a card is drawn, so that the last one drawn shows how things stand. Cards that share a lock
    /// are
    /// few: a slow group holds up hardly any other.
    private final List<ReentrantLock> drawing =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    Cards(Threads threads, Channels channels, OwnerTalk owners, TelegramApi api, Talk talk, MiniAppLinks app) {
        this.threads = threads;
        this.app = app;
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
        ReentrantLock lock = drawing.get(Math.floorMod(id.hashCode(), drawing.size()));
        lock.lock();
        try {
            Optional<ChatThread> thread = threads.find(id);
            if (thread.isPresent()) {
                ChatThread now = thread.get();
                talk.redraw(now.group().value(), now.outgoing().card(), buttons(now));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    InlineKeyboardMarkup buttons(ChatThread thread) {
        BotTexts texts = texts(thread);
        return CardButtons.of(
                texts,
                thread,
                app.button(thread.group(), texts.say("topic.button.app"), MiniAppLinks.thread(thread.id())));
    }

    /// The group reads the card in the language of the channel's owner.
    BotTexts texts(ChatThread thread) {
        return channels.find(thread.channel()).map(owners::texts).orElseGet(() -> BotTexts.in(Locale.ENGLISH));
    }

    /// What the owner asks the visitors of the channel.
    Form asked(ChatThread thread) {
        return channels.find(thread.channel()).map(VisitorCard::asked).orElse(Form.NONE);
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
