package chat.k1te.webserver;

import chat.k1te.relay.Stores;
import chat.k1te.telegram.BotToken;
import chat.k1te.telegram.TelegramAddress;
import chat.k1te.telegram.TelegramFiles;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.FileRules;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.IdentitySecrets;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.SecretBox;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.tenant.WidgetRules;
import chat.k1te.testing.InMemoryStores;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Content;
import chat.k1te.thread.Draft;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Files;
import chat.k1te.thread.Message;
import chat.k1te.thread.Notices;
import chat.k1te.thread.Page;
import chat.k1te.thread.Posting;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadReader;
import chat.k1te.thread.Visitor;
import chat.k1te.webserver.files.FileRoutes;
import chat.k1te.webserver.files.SignedAddresses;
import chat.k1te.webserver.files.Transfers;
import chat.k1te.webserver.files.UploadRules;
import chat.k1te.webserver.widget.ChatDoors;
import chat.k1te.webserver.widget.FilePart;
import chat.k1te.webserver.widget.HandoffLinks;
import chat.k1te.webserver.widget.SignedPersons;
import chat.k1te.webserver.widget.TrustedProxies;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The routes of files on a port of their own, with one channel, over stores in memory; and a browser that uses them.
final class FilesUnderTest implements AutoCloseable {
    static final String SHOP = "https://shop.example";
    /// Nobody listens there: what is at Telegram is not asked for.
    private static final TelegramAddress NOWHERE = TelegramAddress.of(URI.create("http://127.0.0.1:1"));

    private static final BotToken TOKEN = new BotToken("123456789:AbCdEfGhIjKlMnOpQrStUvWxYz012345678");
    private static final GroupId GROUP = new GroupId(-1001);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final Stores stores;
    final Transfers transfers;
    final Chat chat;
    final SignedAddresses addresses;
    final Channel channel;
    final String token = Chat.newVisitorToken();
    final WebUnderTest web;
    private final ThreadReader reader;

    FilesUnderTest(Stores stores, UploadRules rules, TelegramFiles telegram, InstantSource clock) throws IOException {
        this.stores = stores;
        this.transfers = new Transfers(clock);
        Notices notices = new Notices();
        chat = new Chat(stores.visitors(), stores.threads(), stores.messages(), stores.files(), notices, clock);
        reader = new ThreadReader(stores.threads(), stores.messages());
        addresses = new SignedAddresses(WebUnderTest.ORIGIN, "key".getBytes(StandardCharsets.UTF_8), clock);
        Tenant tenant = new Tenant(TenantId.random(), new BotId(1), new OperatorId(7), Locale.ENGLISH, clock.instant());
        channel = Channel.create(tenant, "Acme", clock.instant())
                .withRules(ChannelRules.NONE.withOrigins(Set.of(SHOP)))
                .boundTo(new Group(GROUP, "Support", true));
        if (!stores.channels().save(channel)) {
            throw new IllegalStateException("not saved");
        }
        FileRoutes routes = new FileRoutes(
                new ChatDoors(
                        stores.channels(),
                        chat,
                        reader,
                        notices,
                        stores.answerTimes(),
                        nobody(stores, clock),
                        new HandoffLinks(stores.handoffs(), Optional::empty, clock),
                        addresses),
                new FileRoutes.Kept(stores.files(), telegram),
                addresses,
                new FileRoutes.Site(WebUnderTest.ORIGIN, TrustedProxies.of("127.0.0.1")),
                rules,
                transfers,
                clock);
        web = new WebUnderTest(ClassLoader.getPlatformClassLoader(), stores.channels(), Map.of(), routes);
    }

    static FilesUnderTest start(UploadRules rules) throws IOException {
        return new FilesUnderTest(InMemoryStores.create(), rules, nothingAtTelegram(), InstantSource.system());
    }

    private static SignedPersons nobody(Stores stores, InstantSource clock) {
        return new SignedPersons(
                new IdentitySecrets(stores.secrets(), new SecretBox(new byte[32])), _ -> new byte[32], clock);
    }

    static TelegramFiles nothingAtTelegram() {
        return new TelegramFiles(TOKEN, NOWHERE);
    }

    /// Routes that know no channel.
    static FileRoutes routes() {
        Stores none = InMemoryStores.create();
        InstantSource clock = InstantSource.system();
        SignedAddresses addresses = new SignedAddresses(WebUnderTest.ORIGIN, new byte[] {1}, clock);
        Notices notices = new Notices();
        Chat chat = new Chat(none.visitors(), none.threads(), none.messages(), none.files(), notices, clock);
        ThreadReader reader = new ThreadReader(none.threads(), none.messages());
        return new FileRoutes(
                new ChatDoors(
                        none.channels(),
                        chat,
                        reader,
                        notices,
                        none.answerTimes(),
                        nobody(none, clock),
                        new HandoffLinks(none.handoffs(), Optional::empty, clock),
                        addresses),
                new FileRoutes.Kept(none.files(), nothingAtTelegram()),
                addresses,
                new FileRoutes.Site(WebUnderTest.ORIGIN, TrustedProxies.of("")),
                UploadRules.STANDARD,
                new Transfers(clock),
                clock);
    }

    /// `stores` with other files.
    static Stores with(Stores stores, Files files) {
        return new Stores(
                stores.tenants(),
                stores.operators(),
                stores.invitations(),
                stores.languages(),
                stores.channels(),
                stores.avatars(),
                stores.secrets(),
                stores.visitors(),
                stores.threads(),
                stores.messages(),
                stores.handoffs(),
                stores.placements(),
                files,
                stores.answerTimes(),
                stores.erasures(),
                stores.inbox());
    }

    /// The owner thinks better of what visitors may send.
    void allow(FileRules rules) {
        Channel now = stores.channels().find(channel.id()).orElseThrow();
        WidgetRules widget = now.rules().widget().withFiles(rules);
        if (!stores.channels().save(now.withRules(now.rules().withWidget(widget)))) {
            throw new IllegalStateException("not saved");
        }
    }

    String uploadPath(String name) {
        return "/files/" + channel.key() + "?name=" + name;
    }

    WebUnderTest.Answer upload(String name, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        String[] usual = {"Origin", SHOP, "Authorization", "Bearer " + token};
        String[] all = Arrays.copyOf(usual, usual.length + headers.length);
        System.arraycopy(headers, 0, all, usual.length, headers.length);
        return web.ask("POST", uploadPath(name), body, all);
    }

    WebUnderTest.Answer upload(String name, byte[] bytes) throws IOException, InterruptedException {
        return upload(name, BodyPublishers.ofByteArray(bytes));
    }

    static JsonNode json(WebUnderTest.Answer answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    Visitor visitor() {
        return chat.visitor(channel.id(), token)
                .orElseGet(() -> chat.newVisitor(channel.id(), token, "uk", Page.UNKNOWN, "Test"));
    }

    ThreadId thread() {
        return ThreadId.of(visitor().id());
    }

    Posting post(String id, String text, Optional<FileId> file) {
        Draft draft = new Draft(text, file, OptionalLong.empty());
        return chat.post(channel, channel.group().orElseThrow(), visitor(), id, draft);
    }

    /// Uploads a file and posts it.
    Message posted(String name, byte[] bytes) throws IOException, InterruptedException {
        FileId file = new FileId(json(upload(name, bytes)).path("file").textValue());
        if (!(post("message-" + name.length() + "-" + bytes.length, "", Optional.of(file))
                instanceof Posting.Accepted(Message message, var _))) {
            throw new IllegalStateException("not accepted");
        }
        return message;
    }

    /// Path and query of the original of a message's file.
    String address(Message message) {
        return address(thread(), message, new FilePart.Original());
    }

    String address(ThreadId thread, Message message, FilePart part) {
        Content.Attachment attachment = (Content.Attachment) message.content();
        return addresses
                .of(thread, message.seq(), part, part.of(attachment).orElseThrow())
                .substring(WebUnderTest.ORIGIN.length());
    }

    @Override
    public void close() {
        web.close();
    }
}
