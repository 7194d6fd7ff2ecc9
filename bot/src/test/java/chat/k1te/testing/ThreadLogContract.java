package chat.k1te.testing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Notices;
import chat.k1te.thread.Page;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.Posting;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadChanges;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadReader;
import chat.k1te.thread.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thread is a log that many write and many read at once, and nobody misses anything.
public abstract class ThreadLogContract {
    private static final BotId BOT = new BotId(7_100_000_001L);
    private static final Group GROUP = new Group(new GroupId(-1_002_000_000_001L), "Acme support", true);
    private static final Author.ByOperator MAX = new Author.ByOperator(new OperatorId(6), "Max");

    private final ManualClock clock = new ManualClock();
    private Chat chat;
    private ThreadReader reader;
    private Channel channel;
    private Visitor visitor;
    private ThreadId id;

    /// Empty stores.
    protected abstract Stores stores();

    /// How many messages each writer writes: fewer where a store is slow.
    protected int perWriter() {
        return 40;
    }

    /// @param folder for stores that need one
    @BeforeEach
    protected void openChat(@TempDir Path folder) throws IOException {
        Stores stores = stores();
        chat = new Chat(stores.visitors(), stores.threads(), stores.messages(), stores.files(), new Notices(), clock);
        reader = new ThreadReader(stores.threads(), stores.messages());
        Tenant tenant = new Tenant(TenantId.random(), BOT, new OperatorId(5), Locale.ENGLISH, Instant.EPOCH);
        channel = Channel.create(tenant, "Acme", Instant.EPOCH).boundTo(GROUP);
        visitor = chat.newVisitor(channel.id(), Chat.newVisitorToken(), "en", Page.UNKNOWN, "");
        id = ThreadId.of(visitor.id());
    }

    private Posting post(String browserId) {
        return chat.post(channel, GROUP, visitor, browserId, "text of " + browserId);
    }

    private Posting reply(int messageId) {
        return chat.reply(id, MAX, new Source.Telegram(GROUP.id(), messageId), new Content.Text("answer"));
    }

    @Test
    void readers_by_rev_see_every_message_of_many_writers_in_order_and_end_on_the_same_state() throws Exception {
        post("message-0");
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Map<Long, Message>>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(threads.submit(() -> readUntilDone(writing)));
            }
            List<Callable<Void>> writers = List.of(
                    () -> write(i -> post("visitor-a-" + i)),
                    () -> write(i -> post("visitor-b-" + i)),
                    () -> write(i -> reply(1_000 + i)),
                    () -> write(this::failSome));
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            writing.set(false);

            Map<Long, Message> truth = everything();
            assertThat(truth.keySet()).containsExactlyElementsOf(places(1 + 3L * perWriter()));
            for (Future<Map<Long, Message>> read : readers) {
                assertThat(read.get()).isEqualTo(truth);
            }
        }
    }

    private Void write(IntConsumer step) {
        for (int i = 0; i < perWriter(); i++) {
            step.accept(i);
        }
        return null;
    }

    /// Changes a message somewhere in the log, old or new.
    private void failSome(int step) {
        chat.change(id, thread -> {
            long seq = 1 + (step * 7L) % thread.log().seq();
            Parcel parcel = Parcel.of(Parcel.Kind.WORDS, List.of(seq), "", "", 0, clock.instant());
            return thread.recalling(stores().messages().at(id, List.of(seq)))
                    .buried(parcel, Refusal.NOT_ACCEPTED, clock.instant());
        });
    }

    private Map<Long, Message> readUntilDone(AtomicBoolean writing) {
        Map<Long, Message> seen = new TreeMap<>();
        long cursor = 0;
        boolean last = false;
        while (!last) {
            last = !writing.get();
            ThreadChanges changes;
            do {
                changes = reader.since(id, cursor);
                long before = cursor;
                assertThat(changes.messages()).allMatch(message -> message.rev() > before);
                assertThat(changes.messages()).isSortedAccordingTo((a, b) -> Long.compare(a.rev(), b.rev()));
                assertThat(changes.rev()).isGreaterThanOrEqualTo(cursor);
                changes.messages().forEach(message -> seen.put(message.seq(), message));
                cursor = changes.rev();
            } while (!changes.complete());
        }
        return seen;
    }

    private Map<Long, Message> everything() {
        Map<Long, Message> all = new TreeMap<>();
        reader.before(id, Long.MAX_VALUE, 10_000).forEach(message -> all.put(message.seq(), message));
        return all;
    }

    private static List<Long> places(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void a_message_posted_by_many_at_once_is_appended_once() throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Callable<Posting>> posts = LongStream.range(0, 16)
                    .<Callable<Posting>>mapToObj(_ -> () -> post("same-message"))
                    .toList();
            List<Posting> outcomes = new ArrayList<>();
            for (Future<Posting> outcome : threads.invokeAll(posts)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).filteredOn(Posting.Accepted.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Posting.Repeated.class::isInstance).hasSize(15);
        }
        assertThat(everything()).hasSize(1);
    }

    @Test
    void a_repeat_is_recognised_even_when_the_first_is_no_longer_at_hand() {
        for (int i = 0; i < 120; i++) {
            post("message-" + i);
        }
        assertThat(post("message-3"))
                .isInstanceOfSatisfying(
                        Posting.Repeated.class,
                        repeated -> assertThat(repeated.message().seq()).isEqualTo(4));
        assertThat(everything()).hasSize(120);
    }

    @Test
    void history_is_read_backwards_without_gaps() {
        for (int i = 0; i < 130; i++) {
            post("message-" + i);
        }
        List<Message> last = reader.before(id, 131, 50);
        List<Message> middle = reader.before(id, last.getFirst().seq(), 50);
        List<Message> first = reader.before(id, middle.getFirst().seq(), 50);

        assertThat(last)
                .extracting(Message::seq)
                .containsExactlyElementsOf(places(130).subList(80, 130));
        assertThat(middle)
                .extracting(Message::seq)
                .containsExactlyElementsOf(places(130).subList(30, 80));
        assertThat(first).extracting(Message::seq).containsExactlyElementsOf(places(30));
        assertThat(reader.latest(id, 50).messages()).isEqualTo(last);
    }
}
