package chat.k1te.sandbox;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Telegram on a port of this machine: a Bot API server, the people who use it and a page to be one of them.
///
/// ```java
/// try (SandboxTelegram telegram = SandboxTelegram.start()) {
///     Person ira = telegram.person("Ira", "uk");
///     Group group = ira.createGroup("Acme support", true);
///     group.promoteBot(Set.of("manage_topics"));
///     // … a bot at telegram.url() with telegram.token() …
///     telegram.awaitMessage(group.id(), message -> message.text().contains("hello"), Duration.ofSeconds(5));
/// }
/// ```
///
/// Safe to share between threads.
public final class SandboxTelegram implements AutoCloseable {
    static {
        // Without it each answer on a kept connection waits for the client's delayed acknowledgement. Read once.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Engine engine;
    private final SandboxOptions options;
    private final CallLog log = new CallLog();
    private final Faults faults;
    private final Router router = new Router();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private SandboxTelegram(SandboxOptions options) {
        this.options = options;
        engine = new Engine(options);
        faults = new Faults(engine);
        router.add("/bot", new BotEndpoint(engine, SchemaCheck.find(), log, faults));
        router.add("/file/bot", new FileEndpoint(engine, log, faults));
        new Control(engine, this).mount(router);
        pages("/telegram/", "chat/k1te/sandbox/page");
        server = listen(options.port());
        server.setExecutor(threads);
        server.createContext("/", router);
        server.start();
    }

    public static SandboxTelegram start() {
        return start(SandboxOptions.defaults());
    }

    public static SandboxTelegram start(SandboxOptions options) {
        return new SandboxTelegram(options);
    }

    private static HttpServer listen(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the Bot API and the page are, without a slash at the end.
    public String url() {
        return "http://localhost:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String token() {
        return options.token();
    }

    public long botId() {
        return options.botId();
    }

    public String botUsername() {
        return options.botUsername();
    }

    /// From now on the token is `Unauthorized`, for waiting polls too.
    public void revokeToken() {
        engine.world.change(() -> engine.tokenRevoked = true);
    }

    /// A new person.
    public Person person(String firstName, String languageCode) {
        return engine.world.change(() -> new Person(engine, engine.world.addPerson(firstName, languageCode)));
    }

    public Person person(long id) {
        return engine.world.read(() -> engine.world
                .user(id)
                .filter(user -> !user.isBot())
                .map(user -> new Person(engine, user))
                .orElseThrow(() -> new IllegalArgumentException("nobody has the id " + id)));
    }

    public List<Person> persons() {
        return engine.world.read(() -> engine.world.users().stream()
                .filter(user -> !user.isBot())
                .map(user -> new Person(engine, user))
                .toList());
    }

    /// All messages of a chat in order, deleted ones included; none when there is no such chat.
    public List<SandboxMessage> messages(long chatId) {
        return engine.world.read(() -> engine.world
                .chat(chatId)
                .map(chat -> chat.messages.values().stream().map(this::shown).toList())
                .orElse(List.of()));
    }

    /// The messages of one topic, 0 being what is in none.
    public List<SandboxMessage> messages(long chatId, int topicId) {
        return messages(chatId).stream()
                .filter(message -> message.topicId() == topicId)
                .toList();
    }

    /// Waits for a message that fits, whether it is there already or comes later.
    ///
    /// @throws AssertionError when none comes in time; it shows what did come
    public SandboxMessage awaitMessage(long chatId, Predicate<SandboxMessage> which, Duration timeout) {
        return engine.world.read(() -> {
            engine.world.await(() -> find(chatId, which).isPresent(), timeout);
            return find(chatId, which)
                    .orElseThrow(() -> new AssertionError("no such message in chat " + chatId + " within " + timeout
                            + "; there are " + texts(chatId)));
        });
    }

    /// Waits until the bot is waiting in `getUpdates`: then it hears the next thing at once.
    ///
    /// @return whether it came to that in time
    public boolean awaitPolling(Duration timeout) {
        return engine.world.await(() -> engine.updates.pollers() > 0, timeout);
    }

    /// Waits for anything that can be asked of this sandbox: the condition is asked after every change.
    ///
    /// @return whether it came true in time
    public boolean await(BooleanSupplier condition, Duration timeout) {
        return engine.world.await(condition, timeout);
    }

    private Optional<SandboxMessage> find(long chatId, Predicate<SandboxMessage> which) {
        return messages(chatId).stream()
                .filter(message -> !message.deleted() && which.test(message))
                .findFirst();
    }

    private List<String> texts(long chatId) {
        return messages(chatId).stream().map(SandboxMessage::text).toList();
    }

    private SandboxMessage shown(MessageState message) {
        return SandboxMessage.of(message, engine.posts.json(message));
    }

    /// The calls of the bot in order of arrival.
    public List<Call> calls() {
        return log.all();
    }

    public Faults faults() {
        return faults;
    }

    /// What the bot did that Telegram's documentation does not allow, and what the sandbox could not judge.
    public List<String> violations() {
        return engine.violations.all();
    }

    /// Serves a folder of the class path, never cached; `index.html` answers for the folder itself.
    public void pages(String prefix, String classPathFolder) {
        router.add(prefix, new StaticPages(prefix, classPathFolder));
    }

    /// Serves more paths on the same port, which is how a demo adds its own.
    public void handle(String path, HttpHandler handler) {
        router.add(path, handler);
    }

    /// Stops the server, then fails if there were [#violations].
    @Override
    public void close() {
        engine.world.change(() -> engine.closed = true);
        server.stop(0);
        threads.shutdownNow();
        if (!violations().isEmpty()) {
            throw new AssertionError("The bot did what Telegram does not allow:\n" + String.join("\n", violations()));
        }
    }
}
