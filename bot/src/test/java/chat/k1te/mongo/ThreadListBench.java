package chat.k1te.mongo;

import chat.k1te.management.Numbers;
import chat.k1te.management.ThreadNumbers;
import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
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
import chat.k1te.thread.ThreadQuery;
import chat.k1te.thread.ThreadState;
import chat.k1te.thread.ThreadSummary;
import chat.k1te.thread.Visitor;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long the store takes over what operators look at, with two thousand threads: a few of them long, most of them
/// short. Prints a table; asserts nothing. Run it with `mvn -pl bot test -Dtest=ThreadListBench`; with `MONGODB_URI`
/// set
/// it measures that server.
class ThreadListBench {
    private static final int THREADS = 2_000;
    private static final int MESSAGES = 20_000;
    private static final int LONG_ONES = 50;
    private static final int SAMPLES = 15;
    private static final BotId BOT = new BotId(7_100_000_001L);
    private static final Group GROUP = new Group(new GroupId(-1_002_000_000_001L), "Acme support", true);
    private static final Author.ByOperator MAX = new Author.ByOperator(new OperatorId(6), "Max");

    @Test
    void print_times_of_lists_and_numbers(@TempDir Path folder) throws Exception {
        String uri = System.getenv("MONGODB_URI");
        try (MongoUnderTest mongo = uri == null ? MongoUnderTest.embedded(folder) : MongoUnderTest.real(uri)) {
            Stores stores = mongo.stores();
            measure(stores, Set.of(filled(stores)));
        }
    }

    private static ChannelId filled(Stores stores) {
        Chat chat = new Chat(
                stores.visitors(),
                stores.threads(),
                stores.messages(),
                stores.files(),
                new Notices(),
                InstantSource.system());
        Tenant tenant = new Tenant(TenantId.random(), BOT, new OperatorId(5), Locale.ENGLISH, Instant.now());
        Channel channel = Channel.create(tenant, "Acme", Instant.now()).boundTo(GROUP);
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Page page = new Page("https://shop.example/cups/" + i, "Cup number " + i, "");
            visitors.add(chat.newVisitor(channel.id(), Chat.newVisitorToken(), "en", page, ""));
            chat.post(channel, GROUP, visitors.get(i), "first-message", "Good day, I have a question about an order.");
        }
        for (int i = THREADS; i < MESSAGES; i++) {
            int which = i % 3 == 0 ? i % LONG_ONES : i % THREADS;
            reply(chat, ThreadId.of(visitors.get(which).id()), i);
        }
        return channel.id();
    }

    private static void reply(Chat chat, ThreadId thread, int number) {
        chat.reply(
                thread,
                MAX,
                new Source.Telegram(GROUP.id(), number),
                new Content.Text("Thank you for waiting, your order is on its way and should arrive on Friday."));
    }

    private static void measure(Stores stores, Set<ChannelId> channels) {
        ThreadQuery all = ThreadQuery.all(channels, 30);
        ThreadSummary middle = stores.threads()
                .matching(ThreadQuery.all(channels, THREADS / 2))
                .getLast();
        Numbers.Span span = Numbers.Span.before(Instant.now(), 90, ZoneId.of("Europe/Kyiv"));
        print("first page", () -> stores.threads().matching(all));
        print("a page in the middle", () -> stores.threads().matching(all.after(ThreadQuery.Place.of(middle))));
        print("those that wait", () -> stores.threads().matching(all.in(Set.of(ThreadState.WAITING))));
        print("a common word", () -> stores.threads().matching(all.with(new ThreadQuery.Search("friday", Set.of()))));
        print(
                "a word that nobody said",
                () -> stores.threads().matching(all.with(new ThreadQuery.Search("zeppelin", Set.of()))));
        print("visitors by their page", () -> stores.visitors().matching(channels, "cups/19", 1_000));
        print("counts of a channel", () -> stores.threads().counts(channels));
        print("numbers of 90 days", () -> new ThreadNumbers(stores.threads()).of(channels, span));
    }

    private static void print(String what, Runnable work) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            long start = System.nanoTime();
            work.run();
            times.add(System.nanoTime() - start);
        }
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "median ms | %-24s | %8.1f%n", what, times.get(SAMPLES / 2) / 1e6);
    }
}
