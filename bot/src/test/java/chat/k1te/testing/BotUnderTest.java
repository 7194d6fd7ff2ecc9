package chat.k1te.testing;

import chat.k1te.relay.Inbox;
import chat.k1te.relay.Pace;
import chat.k1te.relay.Stores;
import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.telegram.BotToken;
import chat.k1te.telegram.TelegramAddress;
import chat.k1te.telegram.TelegramBot;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelKey;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Message;
import chat.k1te.thread.Notices;
import chat.k1te.thread.Page;
import chat.k1te.thread.Posting;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadReader;
import chat.k1te.thread.Visitor;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The bot with all its parts, a sandbox Telegram around it and stores in memory, as most tests of it need.
public final class BotUnderTest implements AutoCloseable {
    public static final URI PUBLIC_URL = URI.create("https://chat.example");
    public static final Duration PATIENCE = Duration.ofSeconds(30);
    /// The sandbox takes whatever comes, unless it is told otherwise.
    public static final Pace.Limits NO_LIMITS = Pace.Limits.TELEGRAM.faster(10_000);

    public final SandboxTelegram telegram;
    public final Stores stores;
    public final Notices notices = new Notices();
    public final Chat chat;
    public final ThreadReader reader;
    private TelegramBot bot;
    private final TelegramBot.Settings settings;
    private final Semaphore changes = new Semaphore(0);

    private BotUnderTest(SandboxTelegram telegram, Stores stores, TelegramBot.Settings settings) {
        this.telegram = telegram;
        this.stores = stores;
        this.chat = new Chat(
                stores.visitors(),
                stores.threads(),
                stores.messages(),
                stores.files(),
                notices,
                InstantSource.system());
        this.reader = new ThreadReader(stores.threads(), stores.messages());
        this.settings = settings;
        this.bot = newBot();
        notices.subscribeAll(_ -> changes.release());
    }

    public static BotUnderTest start() throws Exception {
        return start(SandboxTelegram.start(), new InMemoryInbox());
    }

    public static BotUnderTest start(SandboxTelegram telegram, Inbox inbox) throws Exception {
        return start(telegram, InMemoryStores.with(inbox), Duration.ofSeconds(10), Duration.ofMinutes(2));
    }

    /// @param answerWithin how long a call waits for its answer
    /// @param pollPatience after how much silence polling is begun anew
    public static BotUnderTest start(
            SandboxTelegram telegram, Stores stores, Duration answerWithin, Duration pollPatience) throws Exception {
        return start(telegram, stores, answerWithin, pollPatience, NO_LIMITS);
    }

    /// @param limits how many calls the bot makes
    public static BotUnderTest start(
            SandboxTelegram telegram, Stores stores, Duration answerWithin, Duration pollPatience, Pace.Limits limits)
            throws Exception {
        return start(
                telegram,
                stores,
                new TelegramBot.Settings(
                        new BotToken(telegram.token()),
                        TelegramAddress.of(URI.create(telegram.url())),
                        PUBLIC_URL,
                        answerWithin,
                        pollPatience,
                        limits,
                        false));
    }

    /// @param publicUrl   where visitors' browsers reach the server
    /// @param httpMiniApp whether the Mini App is offered without https too
    public static BotUnderTest start(SandboxTelegram telegram, URI publicUrl, boolean httpMiniApp) throws Exception {
        return start(
                telegram,
                InMemoryStores.with(new InMemoryInbox()),
                new TelegramBot.Settings(
                        new BotToken(telegram.token()),
                        TelegramAddress.of(URI.create(telegram.url())),
                        publicUrl,
                        10_000,
                        httpMiniApp));
    }

    private static BotUnderTest start(SandboxTelegram telegram, Stores stores, TelegramBot.Settings settings)
            throws Exception {
        BotUnderTest under = new BotUnderTest(telegram, stores, settings);
        under.bot.start();
        return under;
    }

    private TelegramBot newBot() {
        return new TelegramBot(settings, stores, chat, notices, InstantSource.system());
    }

    public TelegramBot bot() {
        return bot;
    }

    public void restart() throws Exception {
        bot.close();
        bot = newBot();
        bot.start();
    }

    /// An owner makes a channel in a forum group, the quick way.
    public Office office(String name) {
        Person owner = telegram.person("Ira", "en");
        Group group = owner.createGroup(name + " support", true);
        Channel channel = channel(EmbedCode.askFor(name, telegram, owner, group, PATIENCE));
        // The last of what the bot says about it.
        telegram.awaitMessage(owner.id(), message -> message.raw().has("photo"), PATIENCE);
        return new Office(owner, group, channel);
    }

    /// The channel whose embed code `message` shows.
    public Channel channelOf(SandboxMessage message) {
        return channel(EmbedCode.key(message.text()));
    }

    private Channel channel(String key) {
        return stores.channels().findByKey(new ChannelKey(key)).orElseThrow();
    }

    /// A channel with its owner and group.
    public record Office(Person owner, Group group, Channel channel) {}

    public Guest guest(Office office) {
        Page page = new Page("https://shop.example/cups", "Cups", "https://search.example/");
        return guest(office, chat.newVisitor(office.channel().id(), Chat.newVisitorToken(), "uk-UA", page, "Test"));
    }

    public Guest guest(Office office, Visitor visitor) {
        return new Guest(office, visitor);
    }

    /// Somebody in a browser.
    public final class Guest {
        public final Office office;
        public final Visitor visitor;

        Guest(Office office, Visitor visitor) {
            this.office = office;
            this.visitor = visitor;
        }

        public Posting post(String id, String text) {
            return chat.post(office.channel(), office.channel().group().orElseThrow(), visitor, id, text);
        }

        public ThreadId id() {
            return ThreadId.of(visitor.id());
        }

        public ChatThread thread() {
            return stores.threads().find(id()).orElseThrow();
        }

        public List<Message> messages() {
            return reader.before(id(), Long.MAX_VALUE, 1_000);
        }

        /// Waits until the thread is as wanted.
        public ChatThread awaitThread(Predicate<ChatThread> wanted) throws InterruptedException {
            return awaitChange(() -> stores.threads().find(id()).filter(wanted).isPresent(), this::thread);
        }

        /// The topic of this visitor, once it is there.
        public int topic() throws InterruptedException {
            return awaitThread(thread -> thread.outgoing().topic().isPresent())
                    .outgoing()
                    .topic()
                    .orElseThrow()
                    .id()
                    .value();
        }
    }

    private <T> T awaitChange(BooleanSupplier come, Supplier<T> result) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0 || !changes.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                throw new AssertionError("did not come within " + PATIENCE + ": " + result.get());
            }
        }
        return result.get();
    }

    public BotId botId() {
        return new BotId(telegram.botId());
    }

    @Override
    public void close() {
        bot.close();
        telegram.close();
    }
}
