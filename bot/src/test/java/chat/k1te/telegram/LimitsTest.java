package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Pace;
import chat.k1te.sandbox.Call;
import chat.k1te.sandbox.SandboxOptions;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.testing.Await;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.testing.InMemoryStores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many visitors at once, and Telegram takes twenty calls a minute: everything arrives in order, no call is refused,
/// and
/// it takes hardly longer than Telegram makes it take. Time runs twenty times as fast on both sides.
class LimitsTest {
    private static final int FASTER = 20;
    private static final int PER_WINDOW = 20;
    private static final Duration WINDOW = Duration.ofMinutes(1).dividedBy(FASTER);
    private static final int VISITORS = 40;
    private static final int EACH = 15;
    /// A topic, and the card with the first words.
    private static final int CALLS_EACH = 2;
    private static final Pattern WORDS = Pattern.compile("g(\\d+)-v(\\d+)-m(\\d+);");
    private static final Set<String> COUNTED = Set.of("createForumTopic", "sendMessage", "editMessageText");

    private BotUnderTest bot;
    private final Random random = new Random(11);
    /// Each visitor writes on one of them, so that what one says stays in order.
    private final List<ScheduledExecutorService> people = Stream.generate(Executors::newSingleThreadScheduledExecutor)
            .limit(4)
            .toList();
    private final Map<String, Instant> saidAt = new ConcurrentHashMap<>();

    @BeforeEach
    void open() throws Exception {
        SandboxOptions options = SandboxOptions.defaults()
                .rateLimit(PER_WINDOW, WINDOW, 30, Duration.ofSeconds(1).dividedBy(FASTER));
        bot = BotUnderTest.start(
                SandboxTelegram.start(options),
                InMemoryStores.create(),
                Duration.ofSeconds(10),
                Duration.ofMinutes(2),
                Pace.Limits.TELEGRAM.faster(FASTER));
    }

    @AfterEach
    void close() {
        people.forEach(ScheduledExecutorService::shutdownNow);
        bot.close();
    }

    @Test
    void forty_visitors_write_six_hundred_messages_within_a_minute_into_one_group() throws Exception {
        run(1);
    }

    @Test
    void five_busy_groups_slow_each_other_down_by_nothing() throws Exception {
        run(5);
    }

    private void run(int groups) throws Exception {
        List<Office> offices = IntStream.range(0, groups)
                .mapToObj(group -> bot.office("Acme" + group))
                .toList();
        Instant began = Instant.now();
        List<List<Guest>> guests = new ArrayList<>();
        List<Future<?>> posts = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            Office office = offices.get(group);
            List<Guest> here = IntStream.range(0, VISITORS)
                    .mapToObj(_ -> bot.guest(office))
                    .toList();
            guests.add(here);
            for (int visitor = 0; visitor < VISITORS; visitor++) {
                posts.addAll(write(group, visitor, here.get(visitor)));
            }
        }
        for (Future<?> post : posts) {
            post.get();
        }
        Duration allowed = WINDOW.multipliedBy((long) VISITORS * CALLS_EACH / PER_WINDOW);
        for (List<Guest> here : guests) {
            Await.until(
                    "everything is in Telegram",
                    allowed.multipliedBy(3),
                    () -> here.stream()
                            .allMatch(guest -> guest.thread().receipts().delivered() == EACH));
        }
        assertThat(bot.telegram.calls())
                .filteredOn(call -> call.outcome().status() == 429)
                .isEmpty();
        assertThat(bot.bot().counts().repeats.sum()).isZero();
        for (int group = 0; group < groups; group++) {
            report(group, offices.get(group), began, allowed);
        }
    }

    /// A person writes at random moments of the first minute, in order.
    private List<Future<?>> write(int group, int visitor, Guest guest) {
        long[] moments = random.longs(EACH, 0, WINDOW.toMillis()).sorted().toArray();
        List<Future<?>> posts = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            String text = "g" + group + "-v" + visitor + "-m" + i + ";";
            int number = i;
            posts.add(people.get(visitor % people.size())
                    .schedule(() -> post(guest, number, text), moments[i], TimeUnit.MILLISECONDS));
        }
        return posts;
    }

    private void post(Guest guest, int number, String text) {
        saidAt.put(text, Instant.now());
        guest.post("message-" + number, text);
    }

    private void report(int group, Office office, Instant began, Duration allowed) {
        List<Call> calls = bot.telegram.calls().stream()
                .filter(call -> call.chatId() == office.group().id() && COUNTED.contains(call.method()))
                .filter(call -> !call.at().isBefore(began))
                .toList();
        List<Duration> waits = new ArrayList<>();
        Map<String, Integer> newest = new HashMap<>();
        Instant last = began;
        for (Call call : calls.stream().filter(each -> each.outcome().applied()).toList()) {
            Matcher words = WORDS.matcher(call.params().path("text").asText());
            while (words.find()) {
                String visitor = words.group(1) + "-" + words.group(2);
                int number = Integer.parseInt(words.group(3));
                assertThat(number)
                        .as("%s is in order, none lost, none doubled; %s", words.group(), call)
                        .isEqualTo(newest.merge(visitor, 1, Integer::sum) - 1);
                waits.add(Duration.between(saidAt.get(words.group()), call.at()));
                last = call.at();
            }
        }
        waits.sort(null);
        assertThat(waits).hasSize(VISITORS * EACH);
        Duration drained = Duration.between(began, last);
        System.out.printf(
                "limits, group %d, in minutes and seconds of Telegram's time: %d messages in %d calls (fewest %d),"
                        + " %.1f messages a call that carried any; until in Telegram: median %s, p95 %s, max %s;"
                        + " drained after %s, allowed %s%n",
                group,
                waits.size(),
                calls.size(),
                VISITORS * CALLS_EACH,
                (double) waits.size() / carrying(calls),
                real(waits.get(waits.size() / 2)),
                real(waits.get(waits.size() * 95 / 100)),
                real(waits.getLast()),
                real(drained),
                real(allowed));
        assertThat(drained).isLessThanOrEqualTo(allowed.multipliedBy(12).dividedBy(10));
    }

    private static long carrying(List<Call> calls) {
        Stream<String> texts =
                calls.stream().map(call -> call.params().path("text").asText());
        return texts.filter(text -> WORDS.matcher(text).find()).count();
    }

    private static String real(Duration compressed) {
        long seconds = compressed.multipliedBy(FASTER).toSeconds();
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
