package chat.k1te.telegram;

import chat.k1te.relay.Inbox;
import chat.k1te.relay.RelayCounts;
import chat.k1te.work.Worker;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// Keeps a polling session of telegrambots-longpolling alive. The session itself can die without a word and still say
/// that it runs, so what counts is when a poll last came back; a session that is silent for too long is replaced.
final class UpdatePoller implements AutoCloseable {
    private static final Logger LOG = System.getLogger(UpdatePoller.class.getName());
    /// Reactions and members come only when they are asked for by name, and the library would ask for the default.
    static final List<String> WANTED =
            List.of("message", "edited_message", "callback_query", "my_chat_member", "chat_member", "message_reaction");

    private static final int BATCH = 100;
    private static final int HOLD_SECONDS = 50;

    private final BotToken token;
    private final TelegramAddress address;
    private final Runnable arrived;
    private final Duration patience;

    private final PollPause pause = new PollPause();
    private final PollHealth health;
    private final OkHttpClient http;
    private final Worker watchdog;
    private volatile Optional<BotSession> session = Optional.empty();
    private Optional<ScheduledExecutorService> executor = Optional.empty();

    /// @param arrived  is run after updates were stored
    /// @param patience how long no poll may come back before the session is replaced; more than the 50 seconds for
    ///     which Telegram holds an empty poll
    /// @param alarm    is given the text key of what the person who runs the server should know at once
    UpdatePoller(
            BotToken token,
            TelegramAddress address,
            Inbox inbox,
            RelayCounts counts,
            InstantSource clock,
            Duration patience,
            Runnable arrived,
            Consumer<String> alarm) {
        this.token = token;
        this.address = address;
        this.arrived = arrived;
        this.patience = patience;
        this.health = new PollHealth(clock, pause, this::follow, alarm);
        this.http = HttpClients.forPolling(new UpdateIntake(token.bot(), inbox, health, counts, clock));
        this.watchdog = Worker.start("telegram-poll-watch", this::look);
    }

    /// What is wrong with the polling; empty when nothing is.
    String trouble() {
        return health.trouble();
    }

    private void look() throws InterruptedException {
        if (session.isEmpty()) {
            open();
        } else if (health.silentFor().compareTo(patience) > 0) {
            LOG.log(Level.ERROR, "No poll has come back for {0}: the session is replaced", health.silentFor());
            shut();
            open();
        }
        Thread.sleep(Duration.ofSeconds(1));
    }

    private void open() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("telegram-poll").daemon().factory());
        BotSession fresh = new BotSession(
                new ObjectMapper(), http, thread, token.value(), address::url, this::poll, () -> pause, new Numbers());
        health.restarted();
        executor = Optional.of(thread);
        session = Optional.of(fresh);
        try {
            fresh.start();
        } catch (TelegramApiException e) {
            // It begins with deleteWebhook, which needs an answer. The next look tries again.
            health.failed("Telegram was not reached (" + e.getClass().getSimpleName() + "), trying again");
            shut();
        }
    }

    /// While something is wrong a poll is answered at once, so that it is known soon when it is right again.
    private GetUpdates poll(int last) {
        return GetUpdates.builder()
                .offset(last + 1)
                .limit(BATCH)
                .timeout(health.trouble().isEmpty() ? HOLD_SECONDS : 0)
                .allowedUpdates(WANTED)
                .build();
    }

    /// After an idle week Telegram may go on with lower numbers, which the session would filter out for ever.
    private void follow(List<Long> numbers) {
        session.ifPresent(current -> {
            int last = current.getLastReceivedUpdate().get();
            boolean allBelow = numbers.stream().allMatch(number -> number <= last);
            if (!numbers.isEmpty() && allBelow) {
                current.getLastReceivedUpdate().set(0);
            }
        });
    }

    private void shut() {
        session.filter(BotSession::isRunning).ifPresent(BotSession::stop);
        // A poll under way would hold its updates back from the next session, or confirm them after our end.
        http.dispatcher().cancelAll();
        executor.ifPresent(ScheduledExecutorService::shutdownNow);
        session = Optional.empty();
    }

    @Override
    public void close() {
        watchdog.close();
        shut();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /// The updates are stored already; the library's copies hold nothing but numbers.
    private final class Numbers implements LongPollingUpdateConsumer {
        @Override
        public void consume(List<Update> updates) {
            arrived.run();
        }

        @Override
        public void close() {
            // Nothing is held here.
        }
    }
}
