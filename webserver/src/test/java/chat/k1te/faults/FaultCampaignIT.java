package chat.k1te.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.sandbox.Topic;
import chat.k1te.testing.Await;
import chat.k1te.testing.EmbedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at any moment, while words go both ways: nothing that was acknowledged is lost, nothing is shown twice.
///
/// The seed is printed; `-Dseed=…` repeats a run's choices, `-Dkills=…` makes it longer.
class KillIT {
    private static final int VISITORS = 6;
    private static final int KILLS = Integer.getInteger("kills", 40);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final Duration READY = Duration.ofSeconds(30);
    private static final Duration SETTLED = Duration.ofSeconds(20);

    private final Random random = new Random(SEED);
    private final List<Browser> browsers = new ArrayList<>();
    /// By visitor, what the operators answered.
    private final Map<Integer, List<String>> answers = new HashMap<>();
    private int rounds;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_shown_twice(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        System.out.println("kill -9 run: seed " + SEED + ", " + KILLS + " kills");
        try (SandboxTelegram telegram = SandboxTelegram.start();
                ShippedServer server = ShippedServer.start(
                        folder, Map.of("TELEGRAM_BOT_TOKEN", telegram.token(), "TELEGRAM_API_URL", telegram.url()))) {
            Person owner = telegram.person("Ira", "en");
            Group group = owner.createGroup("Acme support", true);
            String key = EmbedCode.askFor("Acme", telegram, owner, group, READY);
            for (int i = 0; i < VISITORS; i++) {
                browsers.add(new Browser(server.socket(key)));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                talk(telegram, owner, group, server);
                server.kill();
                server.startAgain();
            }
            talk(telegram, owner, group, server);
            settle();
            check(telegram, group);
            assertThat(Files.readString(server.log()))
                    .doesNotContain(telegram.token().substring(11));
        } finally {
            browsers.forEach(Browser::close);
        }
    }

    /// A round of words in both directions, cut off at a random moment of it.
    private void talk(SandboxTelegram telegram, Person owner, Group group, ShippedServer server) {
        Await.until("answers again: " + server.log(), READY, () -> healthy(server));
        long end = System.nanoTime() + Duration.ofMillis(random.nextInt(900)).toNanos();
        rounds++;
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            browsers.get(visitor)
                    .post("visitor" + visitor + "-round" + rounds, "words " + rounds + " of " + visitor + ";");
            answer(telegram, owner, group, visitor);
            LockSupport.parkNanos(Math.min(Duration.ofMillis(40).toNanos(), Math.max(0, end - System.nanoTime())));
        }
        LockSupport.parkNanos(Math.max(0, end - System.nanoTime()));
    }

    private static boolean healthy(ShippedServer server) {
        try {
            server.address("/health/live").toURL().openStream().close();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void answer(SandboxTelegram telegram, Person owner, Group group, int visitor) {
        topics(telegram, group, visitor).stream().findFirst().ifPresent(topic -> {
            String text = "answer " + rounds + " to " + visitor;
            owner.sayIn(group.id(), topic, text);
            answers.computeIfAbsent(visitor, _ -> new ArrayList<>()).add(text);
        });
    }

    /// The topics that show this visitor's words. A second one is a repeat whose first answer was lost.
    private static List<Integer> topics(SandboxTelegram telegram, Group group, int visitor) {
        return group.topics().stream()
                .map(Topic::id)
                .filter(topic -> telegram.messages(group.id(), topic).stream()
                        .anyMatch(message -> message.text().contains(" of " + visitor + ";")))
                .toList();
    }

    private void settle() {
        for (Browser browser : browsers) {
            Await.until("all acknowledged: " + browser, SETTLED, () -> browser.unacknowledged() == 0);
        }
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            int number = visitor;
            Await.until(
                    "visitor " + visitor + " has every answer",
                    SETTLED,
                    () -> browsers.get(number).shown("operator").size()
                            >= answers.getOrDefault(number, List.of()).size());
        }
    }

    private void check(SandboxTelegram telegram, Group group) {
        int repeated = 0;
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            int number = visitor;
            List<String> said = said(visitor);
            assertThat(browsers.get(visitor).shown("visitor")).containsExactlyElementsOf(said);
            assertThat(browsers.get(visitor).shown("operator"))
                    .containsExactlyElementsOf(answers.getOrDefault(visitor, List.of()));
            Await.until(
                    "words of " + visitor + " are in Telegram",
                    SETTLED,
                    () -> Set.copyOf(inTelegram(telegram, group, number)).containsAll(said));
            List<String> arrived = inTelegram(telegram, group, visitor);
            assertThat(new LinkedHashSet<>(arrived)).containsExactlyElementsOf(said);
            repeated += arrived.size() - said.size();
        }
        System.out.printf(
                "kill -9 run: %d kills, %d messages and %d answers, 0 lost, 0 out of order, 0 shown twice,"
                        + " %d words repeated in Telegram, %d extra topics%n",
                KILLS,
                VISITORS * rounds,
                answers.values().stream().mapToInt(List::size).sum(),
                repeated,
                group.topics().size() - VISITORS);
        // A kill can lose the answer of one call at most in each lane, and there is one lane.
        assertThat(repeated).isLessThanOrEqualTo(KILLS * VISITORS);
    }

    private List<String> said(int visitor) {
        List<String> said = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            said.add("words " + round + " of " + visitor + ";");
        }
        return said;
    }

    private static List<String> inTelegram(SandboxTelegram telegram, Group group, int visitor) {
        Pattern words = Pattern.compile("words \\d+ of " + visitor + ";");
        List<String> arrived = new ArrayList<>();
        for (SandboxMessage message : telegram.messages(group.id())) {
            words.matcher(message.text()).results().forEach(match -> arrived.add(match.group()));
        }
        return arrived;
    }
}
