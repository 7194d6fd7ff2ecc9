package chat.k1te.mongo;

import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.testing.MongoUnderTest;
import chat.k1te.thread.Author;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Content;
import chat.k1te.thread.Notices;
import chat.k1te.thread.Page;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadReader;
import chat.k1te.thread.Visitor;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long the store takes over what every message needs, while it grows. Prints a table; asserts nothing. Run it with
/// `mvn -pl bot test -Dtest=StoreBench`; with `MONGODB_URI` set it measures that server.
class StoreBench {
    private static final int THREADS = 200;
    private static final int ROUNDS = 5;
    private static final int MESSAGES_PER_ROUND = 4_000;
    private static final int SAMPLES = 200;
    private static final BotId BOT = new BotId(7_100_000_001L);
    private static final Group GROUP = new Group(new GroupId(-1_002_000_000_001L), "Acme support", true);
    private static final Author.ByOperator MAX = new Author.ByOperator(new OperatorId(6), "Max");

    private final List<Visitor> visitors = new ArrayList<>();
    private int said;

    @Test
    void print_times_by_number_of_messages(@TempDir Path folder) throws Exception {
        String uri = System.getenv("MONGODB_URI");
        try (MongoUnderTest mongo = uri == null ? MongoUnderTest.embedded(folder) : MongoUnderTest.real(uri)) {
            measure(mongo.stores());
        }
    }

    private void measure(Stores stores) {
        Chat chat = new Chat(
                stores.visitors(),
                stores.threads(),
                stores.messages(),
                stores.files(),
                new Notices(),
                InstantSource.system());
        ThreadReader reader = new ThreadReader(stores.threads(), stores.messages());
        Tenant tenant = new Tenant(TenantId.random(), BOT, new OperatorId(5), Locale.ENGLISH, Instant.now());
        Channel channel = Channel.create(tenant, "Acme", Instant.now()).boundTo(GROUP);
        for (int i = 0; i < THREADS; i++) {
            visitors.add(chat.newVisitor(channel.id(), Chat.newVisitorToken(), "en", Page.UNKNOWN, ""));
            chat.post(channel, GROUP, visitors.get(i), "first-message", "Good day, I have a question about an order.");
        }
        System.out.println("median ms   | messages | reply | reconnect | 50 older | absent for long | look for due");
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < MESSAGES_PER_ROUND; i++) {
                reply(chat, i % THREADS);
            }
            System.out.printf(
                    Locale.ROOT,
                    "            | %8d | %5.2f | %9.2f | %8.2f | %15.2f | %12.2f%n",
                    said + THREADS,
                    median(i -> reply(chat, i % THREADS)),
                    median(i -> reader.since(thread(i), said / THREADS)),
                    median(i -> reader.before(thread(i), 30, 50)),
                    median(i -> reader.since(thread(i), 1)),
                    median(_ -> stores.threads().due(BOT, 1_000)));
        }
    }

    private ThreadId thread(int i) {
        return ThreadId.of(visitors.get(i % THREADS).id());
    }

    private void reply(Chat chat, int thread) {
        said++;
        chat.reply(
                thread(thread),
                MAX,
                new Source.Telegram(GROUP.id(), said),
                new Content.Text("Thank you for waiting, your order is on its way and should arrive on Friday."));
    }

    private static double median(IntConsumer work) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            long start = System.nanoTime();
            work.accept(i);
            times.add(System.nanoTime() - start);
        }
        Collections.sort(times);
        return times.get(SAMPLES / 2) / 1e6;
    }
}
