package chat.k1te.webserver;

import chat.k1te.management.Account;
import chat.k1te.management.ChannelManagement;
import chat.k1te.management.ChannelSetup;
import chat.k1te.management.Eraser;
import chat.k1te.management.Roles;
import chat.k1te.management.Team;
import chat.k1te.management.TenantManagement;
import chat.k1te.management.ThreadManagement;
import chat.k1te.management.ThreadNumbers;
import chat.k1te.management.VisitorEraser;
import chat.k1te.relay.Stores;
import chat.k1te.telegram.Embed;
import chat.k1te.telegram.InitData;
import chat.k1te.telegram.TelegramBot;
import chat.k1te.telegram.TelegramFiles;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.IdentitySecrets;
import chat.k1te.tenant.SecretBox;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Notices;
import chat.k1te.thread.Retention;
import chat.k1te.thread.ThreadReader;
import chat.k1te.webserver.api.Api;
import chat.k1te.webserver.api.Exports;
import chat.k1te.webserver.api.ManagementDoors;
import chat.k1te.webserver.api.ManagementRoutes;
import chat.k1te.webserver.api.MiniAppAuth;
import chat.k1te.webserver.api.ThreadDoors;
import chat.k1te.webserver.api.ThreadRoutes;
import chat.k1te.webserver.export.Archive;
import chat.k1te.webserver.export.ExportAddresses;
import chat.k1te.webserver.files.FileRoutes;
import chat.k1te.webserver.files.SignedAddresses;
import chat.k1te.webserver.files.Transfers;
import chat.k1te.webserver.files.UploadRules;
import chat.k1te.webserver.widget.ChatDoors;
import chat.k1te.webserver.widget.Connections;
import chat.k1te.webserver.widget.HandoffLinks;
import chat.k1te.webserver.widget.Looks;
import chat.k1te.webserver.widget.SignedPersons;
import chat.k1te.webserver.widget.SocketRules;
import chat.k1te.webserver.widget.WidgetEndpoint;
import chat.k1te.work.Worker;
import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The whole program: every part built once, in the order in which each needs the ones before.
public final class App implements AutoCloseable {
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final Duration UPLOADS_SWEPT_EVERY = Duration.ofMinutes(10);
    private static final Duration ERASED_EVERY = Duration.ofSeconds(10);

    /// How many times as fast as Telegram's limits run: 1 but for a sandbox that has none.
    private static final int FASTER = Integer.getInteger("k1te.faster", 1);

    /// Whether the Mini App is offered without https too: for a sandbox only.
    private static final boolean HTTP_MINI_APP = Boolean.getBoolean("k1te.miniapp.http");

    /// Where visitors' links into Telegram begin: another address for a sandbox only.
    private static final String TELEGRAM_LINKS = System.getProperty("k1te.links", "https://t.me/");

    /// Who else may show the Mini App in a frame, by commas: a sandbox only.
    private static final List<String> FRAMED_BY = Stream.of(
                    System.getProperty("k1te.framed-by", "").split(",", -1))
            .filter(host -> !host.isBlank())
            .toList();

    private final Settings settings;
    private final SocketRules rules;
    private final Storage storage;
    private final Stores stores;
    private final Notices notices = new Notices();
    private final Chat chat;
    private final SignedAddresses addresses;
    private final IdentitySecrets identities;
    private final ChatDoors doors;
    private final TelegramFiles telegramFiles;
    private final Transfers transfers;
    private final InstantSource clock;
    private final TelegramBot bot;
    private final Connections connections;
    private final Eraser eraser;
    private final ExportAddresses exports;
    private final Api api;
    private final WebServer server;
    private List<Worker> sweepers = List.of();

    public App(Settings settings) throws CannotStart {
        this(settings, SocketRules.STANDARD, InstantSource.system());
    }

    /// Opens the store; nothing else happens before [#start].
    ///
    /// @throws CannotStart when the store can't be used
    public App(Settings settings, SocketRules rules, InstantSource clock) throws CannotStart {
        this.settings = settings;
        this.rules = rules;
        this.clock = clock;
        ServerSecret secret = ServerSecret.of(settings);
        storage = Storage.open(settings);
        stores = storage.mongo().stores();
        chat = new Chat(stores.visitors(), stores.threads(), stores.messages(), stores.files(), notices, clock);
        ThreadReader reader = new ThreadReader(stores.threads(), stores.messages());
        addresses = new SignedAddresses(settings.origin(), secret.key("file addresses"), clock);
        identities = new IdentitySecrets(stores.secrets(), new SecretBox(secret.key("identity secrets")));
        SignedPersons persons = new SignedPersons(identities, person -> secret.key("visitor " + person), clock);
        HandoffLinks handoffs = new HandoffLinks(stores.handoffs(), this::botAddress, clock);
        doors = new ChatDoors(
                stores.channels(), chat, reader, notices, stores.answerTimes(), persons, handoffs, addresses);
        telegramFiles = new TelegramFiles(settings.token(), settings.telegram());
        transfers = new Transfers(clock);
        bot = new TelegramBot(
                new TelegramBot.Settings(
                        settings.token(), settings.telegram(), settings.publicUrl(), FASTER, HTTP_MINI_APP),
                stores,
                chat,
                notices,
                clock);
        connections = new Connections(rules, clock);
        eraser = new Eraser(
                stores.erasures(),
                new Eraser.Entrances(stores.channels(), stores.avatars(), stores.secrets()),
                new Eraser.Stock(
                        stores.threads(),
                        stores.messages(),
                        stores.placements(),
                        stores.visitors(),
                        stores.files(),
                        stores.answerTimes()),
                clock);
        exports = new ExportAddresses(settings.origin(), secret.key("export addresses"), clock);
        api = newApi();
        server = webServer();
    }

    private Optional<String> botAddress() {
        return bot.username().map(name -> TELEGRAM_LINKS + name);
    }

    private WebServer webServer() {
        WidgetEndpoint widget = new WidgetEndpoint(doors, settings.origin(), settings.proxies(), connections);
        return WebServer.builder()
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(GOODBYE)
                .idleConnectionTimeout(Duration.ofSeconds(120))
                .idleConnectionPeriod(Duration.ofSeconds(30))
                .maxPayloadSize(FileRoutes.LONGEST_BODY)
                .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .errorHandling(errors -> errors.includeEntity(true))
                .protocolsDiscoverServices(false)
                .addProtocol(widget.config())
                .addConnectionSelector(widget.http())
                .addRouting(widget.routing())
                .routing(routes().routing())
                .build();
    }

    private Routes routes() {
        Health health = new Health(Map.of(
                "store",
                storage.mongo()::answers,
                "telegram",
                () -> bot.trouble().isEmpty()));
        ClassLoader classPath = App.class.getClassLoader();
        try {
            return new Routes(
                    StaticFiles.load(classPath, "web/widget"),
                    new MiniAppFiles(StaticFiles.load(classPath, "web/miniapp"), settings.origin(), FRAMED_BY),
                    new Pages(stores.channels(), settings.origin()),
                    health,
                    List.of(files(), looks(), api));
        } catch (IOException e) {
            throw new IllegalStateException("the program's own files can't be read", e);
        }
    }

    private Looks looks() {
        return new Looks(stores.channels(), stores.avatars(), stores.answerTimes(), settings.origin(), clock);
    }

    private Api newApi() {
        StaticFile description = description();
        BotId us = settings.token().bot();
        Roles roles = new Roles(us, stores.tenants(), stores.operators());
        ManagementDoors management = new ManagementDoors(
                new TenantManagement(roles, stores.tenants()),
                new ChannelManagement(roles, stores.channels(), stores.erasures(), clock),
                new ChannelSetup(us, stores.tenants(), roles, stores.channels(), clock),
                new Team(us, roles, stores.operators(), stores.invitations(), clock),
                new Account(
                        us,
                        new Account.Owned(stores.tenants(), stores.channels(), stores.operators()),
                        chat,
                        stores.threads(),
                        stores.languages(),
                        stores.erasures(),
                        clock),
                new ManagementDoors.Belongings(stores.threads(), stores.avatars(), identities),
                bot::telegram);
        ThreadDoors threads = threads(management, roles);
        return new Api(
                Stream.of(
                                ManagementRoutes.of(management, new Embed(settings.publicUrl())),
                                ThreadRoutes.of(threads, clock))
                        .flatMap(List::stream)
                        .toList(),
                Stream.concat(
                                Stream.of(new Api.OpenPage(
                                        "/api/openapi.yaml",
                                        (request, response) -> description.send(request, response, "no-cache"))),
                                ThreadRoutes.open(threads).stream())
                        .toList(),
                new MiniAppAuth(new InitData(settings.token()), stores.languages(), clock),
                transfers,
                clock);
    }

    private ThreadDoors threads(ManagementDoors management, Roles roles) {
        ThreadManagement threads = new ThreadManagement(
                roles,
                new ThreadManagement.Stock(stores.channels(), stores.threads(), stores.visitors()),
                chat,
                bot.topics(),
                clock);
        return new ThreadDoors(
                threads,
                new ThreadDoors.Teams(management.tenants(), management.team(), bot::telegram),
                new ThreadDoors.Shown(doors.reader(), addresses),
                new VisitorEraser(threads, eraser, notices, bot.topics()),
                new ThreadNumbers(stores.threads()),
                new Exports(
                        new Archive(threads, doors.reader(), addresses, clock), exports, addresses, transfers, clock));
    }

    /// What may be asked of the API, for whoever runs this program inside another.
    public Api api() {
        return api;
    }

    private static StaticFile description() {
        try {
            return new StaticFile("openapi.yaml", Template.bytes("api/openapi.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException("the program's own files can't be read", e);
        }
    }

    private FileRoutes files() {
        return new FileRoutes(
                doors,
                new FileRoutes.Kept(stores.files(), telegramFiles),
                addresses,
                new FileRoutes.Site(settings.origin(), settings.proxies()),
                UploadRules.STANDARD,
                transfers,
                clock);
    }

    /// Serves visitors, then begins to talk to Telegram.
    ///
    /// @throws CannotStart when the port is taken or Telegram does not know the token
    public void start() throws CannotStart, InterruptedException {
        listen();
        Retention retention =
                new Retention(stores.channels(), stores.files(), UploadRules.STANDARD.forgottenAfter(), clock);
        sweepers = List.of(
                Worker.start("eraser", () -> {
                    eraser.look();
                    Thread.sleep(ERASED_EVERY);
                }),
                Worker.start("socket-sweeper", () -> {
                    Thread.sleep(rules.sweepEvery());
                    connections.sweep();
                    transfers.cutSlow();
                }),
                Worker.start("upload-sweeper", () -> {
                    Thread.sleep(UPLOADS_SWEPT_EVERY);
                    retention.enforce();
                }));
        try {
            bot.start();
        } catch (TelegramBot.TokenRefused e) {
            throw new CannotStart(
                    "Telegram does not know the bot of TELEGRAM_BOT_TOKEN: copy the token from @BotFather once more,"
                            + " it looks like 123456789:AbCdEfGhIjKlMnOpQrStUvWxYz012345678.",
                    e);
        }
    }

    /// Helidon tells nobody but the log that it could not listen.
    private void listen() throws CannotStart {
        server.start();
        if (!server.isRunning()) {
            throw new CannotStart(
                    List.of("Port " + settings.port() + " is taken or not allowed: stop the other program, or"
                            + " name another port, for example PORT=8081."));
        }
    }

    /// The port that is served; the one the system chose when the settings say 0.
    public int port() {
        return server.port();
    }

    /// The store, for whoever runs this program inside another.
    public Stores stores() {
        return stores;
    }

    /// The core's front doors, for whoever runs this program inside another.
    public ChatDoors doors() {
        return doors;
    }

    /// The secrets that sites sign with, for whoever runs this program inside another.
    public IdentitySecrets identities() {
        return identities;
    }

    public Connections connections() {
        return connections;
    }

    /// Tells every visitor's browser to come back later, ends what is under way, and closes the store last.
    @Override
    public void close() {
        try {
            connections.drain(GOODBYE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        sweepers.forEach(Worker::close);
        server.stop();
        bot.close();
        telegramFiles.close();
        storage.close();
    }
}
