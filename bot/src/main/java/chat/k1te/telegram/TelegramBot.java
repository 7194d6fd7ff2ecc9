package chat.k1te.telegram;

import chat.k1te.management.Telegram;
import chat.k1te.management.TopicKeeper;
import chat.k1te.relay.InboxRelay;
import chat.k1te.relay.OutboxRelay;
import chat.k1te.relay.Pace;
import chat.k1te.relay.RelayCounts;
import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Notices;
import chat.k1te.work.Worker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/// The Telegram side of the program: stores updates as they come, handles them, and carries what visitors say into
/// their topics. When Telegram can't be reached at start it goes on trying, and visitors are served meanwhile.
public final class TelegramBot implements AutoCloseable {
    private static final Logger LOG = System.getLogger(TelegramBot.class.getName());
    private static final Duration SETTLED_KEPT = Duration.ofDays(3);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final int UNAUTHORISED = 401;
    private static final int NOT_FOUND = 404;

    private final Settings settings;
    private final Stores stores;
    private final Chat chat;
    private final Notices notices;
    private final InstantSource clock;
    private final TelegramApi api;
    private final RelayCounts counts = new RelayCounts();
    private final Pace pace;
    private final MiniAppLinks app;
    private final BotProfile profile;

    private volatile Optional<Running> running = Optional.empty();
    private Optional<Worker> supervisor = Optional.empty();
    private volatile String trouble = "not started";

    /// @param publicUrl    where visitors' browsers reach this server
    /// @param answerWithin how long Telegram may take to answer a call before its outcome counts as unknown
    /// @param pollPatience how long no poll may come back before polling is begun anew
    /// @param limits       how many calls Telegram takes
    /// @param httpMiniApp  whether the Mini App is offered without https too, which only a sandbox takes
    public record Settings(
            BotToken token,
            TelegramAddress address,
            URI publicUrl,
            Duration answerWithin,
            Duration pollPatience,
            Pace.Limits limits,
            boolean httpMiniApp) {
        /// @param faster how many times as fast as Telegram's limits run
        public Settings(BotToken token, TelegramAddress address, URI publicUrl, int faster, boolean httpMiniApp) {
            this(
                    token,
                    address,
                    publicUrl,
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(2),
                    Pace.Limits.TELEGRAM.faster(faster),
                    httpMiniApp);
        }
    }

    public TelegramBot(Settings settings, Stores stores, Chat chat, Notices notices, InstantSource clock) {
        this.settings = settings;
        this.stores = stores;
        this.chat = chat;
        this.notices = notices;
        this.clock = clock;
        this.api = new TelegramApi(settings.token(), settings.address(), settings.answerWithin());
        this.pace = new Pace(settings.limits());
        this.app = MiniAppLinks.of(settings.publicUrl(), settings.httpMiniApp());
        this.profile = new BotProfile(api, app);
    }

    /// Telegram does not know the token.
    public static final class TokenRefused extends Exception {
        private static final long serialVersionUID = 1;
    }

    /// Asks Telegram who this bot is, and starts. If Telegram does not answer now, the asking goes on in the
    /// background.
    ///
    /// @throws TokenRefused when Telegram answers that it knows no such bot
    public void start() throws TokenRefused, InterruptedException {
        ApiResult<User> me = api.call(new GetMe());
        if (me instanceof ApiResult.Rejected<User> no && (no.code() == UNAUTHORISED || no.code() == NOT_FOUND)) {
            throw new TokenRefused();
        }
        me.success().ifPresentOrElse(this::run, () -> {
            trouble = "Telegram is not reached";
            LOG.log(Level.WARNING, "Telegram is not reached; visitors can write, and their words wait until it is.");
        });
        supervisor = Optional.of(Worker.start("telegram-supervisor", this::supervise));
    }

    private void supervise() throws InterruptedException {
        if (running.isEmpty()) {
            Thread.sleep(Duration.ofSeconds(2));
            api.call(new GetMe()).success().ifPresent(this::run);
        } else {
            profile.publish();
            stores.handoffs().forget(clock.instant().minus(SETTLED_KEPT));
            stores.invitations().forget(clock.instant().minus(SETTLED_KEPT));
            stores.inbox().forget(clock.instant().minus(SETTLED_KEPT));
            Thread.sleep(FORGET_EVERY);
        }
    }

    private void run(User me) {
        BotId bot = settings.token().bot();
        String name = String.valueOf(me.getUserName());
        Sayings sayings = new Sayings(name, new Embed(settings.publicUrl()), app.knownAs(me));
        sayings.app().missing().ifPresent(words -> LOG.log(Level.WARNING, words));
        BotFront front = new BotFront(me, name, api, new Talk(api, pace), stores, chat, sayings, clock);
        TopicSender sender = new TopicSender(
                api,
                new FileSender(api, stores.files()),
                front.desks(),
                new Undelivered(stores.channels(), front.owners()),
                front.cards(),
                stores.channels(),
                stores.visitors(),
                clock);

        InboxRelay inbox = new InboxRelay(bot, stores.inbox(), front.updates(), counts);
        OutboxRelay outbox = new OutboxRelay(bot, chat, stores, notices, sender, counts, pace, clock);
        CompanionRelay companionRelay =
                new CompanionRelay(bot, chat, stores, notices, new CompanionCalls(api, pace), counts);
        TypingSigns typing = new TypingSigns(api, stores.threads(), notices);
        UpdatePoller poller = new UpdatePoller(
                settings.token(),
                settings.address(),
                stores.inbox(),
                counts,
                clock,
                settings.pollPatience(),
                inbox::wake,
                front.owners()::tellFirstSoon);
        Nudges nudges = new Nudges(bot, chat, stores, front.owners(), front.talk(), clock);
        Worker nudging = Worker.start("nudges", () -> {
            nudges.look();
            Thread.sleep(Nudges.EVERY);
        });
        running = Optional.of(new Running(name, front, poller, inbox, outbox, companionRelay, typing, nudging));
        trouble = "";
        LOG.log(Level.INFO, "Telegram knows this bot as @{0}", name);
    }

    private record Running(
            String name,
            BotFront front,
            UpdatePoller poller,
            InboxRelay inbox,
            OutboxRelay outbox,
            CompanionRelay companions,
            TypingSigns typing,
            Worker nudging) {
        void close() {
            nudging.close();
            typing.close();
            // Nothing new comes in, then what is under way ends.
            poller.close();
            inbox.close();
            outbox.close();
            companions.close();
        }
    }

    /// By which people find the bot in Telegram, without `@`; absent until Telegram was reached.
    public Optional<String> username() {
        return running.map(Running::name);
    }

    /// The topics in the groups, as far as Telegram is reached. Cards are drawn without waiting for it.
    public TopicKeeper topics() {
        return new TopicKeeper() {
            @Override
            public void redraw(ChatThread thread) {
                running.ifPresent(parts -> {
                    var _ = Thread.ofVirtual()
                            .name("card")
                            .start(() -> parts.front().topics().redraw(thread));
                });
            }

            @Override
            public TopicEnd remove(ChatThread thread) throws InterruptedException {
                Optional<Running> parts = running;
                if (parts.isPresent()) {
                    return parts.get().front().topics().remove(thread);
                }
                return thread.outgoing().greeted() ? TopicEnd.LEFT : TopicEnd.NONE;
            }
        };
    }

    /// What it does for people who are not in a chat with it.
    public Telegram telegram() {
        return running.<Telegram>map(parts -> parts.front().door()).orElseGet(() -> new ClosedDoor(stores.languages()));
    }

    /// What keeps the bot from working, in words for the person who runs the server; empty when nothing does.
    public String trouble() {
        return trouble.isEmpty()
                ? running.map(parts -> parts.poller().trouble()).orElse("not started")
                : trouble;
    }

    public RelayCounts counts() {
        return counts;
    }

    @Override
    public void close() {
        supervisor.ifPresent(Worker::close);
        running.ifPresent(Running::close);
        api.close();
    }
}
