package chat.k1te.webserver.widget;

import chat.k1te.management.Eraser;
import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.IdentitySecrets;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.RandomToken;
import chat.k1te.tenant.SecretBox;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.testing.Await;
import chat.k1te.testing.InMemoryStores;
import chat.k1te.thread.Author;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Content;
import chat.k1te.thread.Notices;
import chat.k1te.thread.Posting;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadReader;
import chat.k1te.thread.Visitor;
import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// The widget's socket on a port of its own, with one channel, over stores in memory.
final class WidgetServer implements AutoCloseable {
    static final String SHOP = "https://shop.example";
    static final String OWN = "https://chat.example";
    private static final BotId BOT = new BotId(123_456_789);
    private static final GroupId GROUP = new GroupId(-1001);
    private static final Author.ByOperator MAX = new Author.ByOperator(new OperatorId(7), "Max");

    final Notices notices = new Notices();
    final Connections connections;
    final Channel channel;
    private final Stores stores;
    private final IdentitySecrets secrets;
    private final Chat chat;
    private final ThreadReader reader;
    private final InstantSource clock;
    private final WebServer server;
    private final CountDownLatch idle = new CountDownLatch(1);
    final CountDownLatch requests = new CountDownLatch(2);
    private final AtomicInteger replies = new AtomicInteger();

    /// What opens the bot in Telegram, if it is known.
    volatile Optional<String> botAddress = Optional.of("https://t.me/acme_bot");

    WidgetServer(SocketRules rules, InstantSource clock) {
        this(rules, clock, InMemoryStores.create());
    }

    WidgetServer(SocketRules rules, InstantSource clock, Stores stores) {
        this.stores = stores;
        this.clock = clock;
        secrets = new IdentitySecrets(stores.secrets(), new SecretBox(new byte[32]));
        chat = chat(notices);
        reader = new ThreadReader(stores.threads(), stores.messages());
        connections = new Connections(rules, clock);
        channel = bound("Acme", Set.of(SHOP));
        ChatDoors doors = new ChatDoors(
                stores.channels(),
                chat,
                reader,
                notices,
                stores.answerTimes(),
                new SignedPersons(secrets, WidgetServer::key, clock),
                new HandoffLinks(stores.handoffs(), () -> botAddress, clock),
                (thread, seq, part, _) -> OWN + "/files/" + thread + "/" + seq + "/" + part);
        WidgetEndpoint endpoint = new WidgetEndpoint(doors, OWN, TrustedProxies.of("127.0.0.1"), connections);
        server = WebServer.builder()
                .host("127.0.0.1")
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(200))
                .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .errorHandling(errors -> errors.includeEntity(true))
                .protocolsDiscoverServices(false)
                .addProtocol(endpoint.config())
                .addConnectionSelector(endpoint.http())
                .addRouting(endpoint.routing())
                .routing(http -> http.get("/busy", this::keepBusy))
                // Two requests at a time: sockets must not notice.
                .concurrencyLimit(FixedLimit.builder().permits(2).build())
                .build()
                .start();
    }

    private static byte[] key(String name) {
        return RandomToken.hash(name).substring(0, 32).getBytes(StandardCharsets.US_ASCII);
    }

    /// With which the site of this channel signs.
    String secret(Channel of) {
        return secrets.of(of.id()).orElseThrow();
    }

    Visitor visitor(String token) {
        return chat.visitor(channel.id(), token).orElseThrow();
    }

    /// The operators are done.
    void close(String token) {
        chat.change(thread(token), thread -> thread.closed(clock.instant()));
    }

    private Chat chat(Notices heard) {
        return new Chat(stores.visitors(), stores.threads(), stores.messages(), stores.files(), heard, clock);
    }

    /// A request that lasts until the server is closed.
    private void keepBusy(ServerRequest request, ServerResponse response) throws InterruptedException {
        requests.countDown();
        idle.await();
        response.send();
    }

    static WidgetServer start() {
        return new WidgetServer(SocketRules.STANDARD, InstantSource.system());
    }

    Channel bound(String name, Set<String> origins) {
        return kept(unbound(name, origins).boundTo(new Group(GROUP, "Support", true)));
    }

    Channel unbound(String name, Set<String> origins) {
        Tenant tenant = new Tenant(TenantId.random(), BOT, new OperatorId(7), Locale.ENGLISH, clock.instant());
        return Channel.create(tenant, name, clock.instant()).withRules(ChannelRules.NONE.withOrigins(origins));
    }

    Channel kept(Channel channel) {
        if (!stores.channels().save(channel)) {
            throw new IllegalStateException("somebody else has saved " + channel.name());
        }
        return channel;
    }

    /// An operator answers the visitor who was given `token`.
    void reply(String token, String text) {
        reply(chat, token, text);
    }

    /// The same, on a server whose notices this one does not hear.
    void replyFromAnotherServer(String token, String text) {
        reply(chat(new Notices()), token, text);
    }

    private void reply(Chat through, String token, String text) {
        Source.Telegram source = new Source.Telegram(GROUP, replies.incrementAndGet());
        if (!(through.reply(thread(token), MAX, source, new Content.Text(text)) instanceof Posting.Accepted)) {
            throw new IllegalStateException("not accepted");
        }
    }

    /// The thread that a link into Telegram leads to.
    Optional<ThreadId> threadBehind(String code) {
        return stores.handoffs().use(RandomToken.hash(code), new OperatorId(8), clock.instant());
    }

    ThreadId thread(String token) {
        return ThreadId.of(chat.visitor(channel.id(), token).orElseThrow().id());
    }

    /// Somebody erases the visitor who was given `token`.
    void erase(String token) {
        ThreadId erased = thread(token);
        eraseFromAnotherServer(token);
        notices.announceEnd(erased);
    }

    /// The same, on a server whose notices this one does not hear.
    void eraseFromAnotherServer(String token) {
        new Eraser(
                        stores.erasures(),
                        new Eraser.Entrances(stores.channels(), stores.avatars(), stores.secrets()),
                        new Eraser.Stock(
                                stores.threads(),
                                stores.messages(),
                                stores.placements(),
                                stores.visitors(),
                                stores.files(),
                                stores.answerTimes()),
                        clock)
                .erase(channel.id(), thread(token));
    }

    long messagesOf(String token) {
        return reader.find(thread(token)).orElseThrow().log().seq();
    }

    int port() {
        return server.port();
    }

    URI socketOf(String key) {
        return URI.create("ws://127.0.0.1:" + port() + "/ws/" + key);
    }

    /// A browser on the shop's page.
    SocketClient browser() {
        return browser(channel, SHOP);
    }

    SocketClient browser(Channel of, String origin) {
        return SocketClient.open(socketOf(of.key().value()), origin);
    }

    RawSocket raw() {
        return RawSocket.open(port(), channel.key().value(), SHOP);
    }

    void awaitCount(int open) {
        Await.until(open + " sockets are open", Duration.ofSeconds(5), () -> connections.count() == open);
    }

    @Override
    public void close() {
        idle.countDown();
        server.stop();
    }
}
