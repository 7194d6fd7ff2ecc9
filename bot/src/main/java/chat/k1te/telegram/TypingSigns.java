package chat.k1te.telegram;

import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Notices;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Threads;
import chat.k1te.thread.Topic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/// Shows in a topic that its visitor is writing. Telegram shows it for five seconds and counts it against no limit; it
/// is not kept, not repeated and not missed when it fails. Where there are no topics it is left out, because nobody
/// could tell who writes.
final class TypingSigns implements AutoCloseable {
    private static final Logger LOG = System.getLogger(TypingSigns.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(4);

    private final TelegramApi api;
    private final Threads threads;
    private final Map<ThreadId, Long> shownAt = new ConcurrentHashMap<>();
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("typing-", 0).factory());
    private final Notices.Subscription subscription;

    TypingSigns(TelegramApi api, Threads threads, Notices notices) {
        this.api = api;
        this.threads = threads;
        this.subscription = notices.subscribeTyping(this::heard);
    }

    private void heard(ThreadId thread) {
        long now = System.nanoTime();
        shownAt.values().removeIf(at -> now - at > EVERY.toNanos());
        if (shownAt.putIfAbsent(thread, now) == null) {
            calls.execute(() -> show(thread));
        }
    }

    private void show(ThreadId thread) {
        Optional<Topic> topic = threads.find(thread).map(ChatThread::outgoing).flatMap(owes -> owes.topic());
        try {
            if (topic.isPresent()) {
                var _ = api.call(SendChatAction.builder()
                        .chatId(topic.get().group().value())
                        .messageThreadId(topic.get().id().value())
                        .action(ActionType.TYPING.toString())
                        .build());
            }
        } catch (InterruptedException _) {
            LOG.log(Level.DEBUG, "thread {0}: closed while showing that the visitor writes", thread);
        }
    }

    @Override
    public void close() {
        subscription.close();
        calls.shutdownNow();
    }
}
