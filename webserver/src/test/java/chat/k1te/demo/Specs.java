package chat.k1te.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// The specs of an npm module that run in a real browser, `npm run e2e`, against what runs in here. Pictures of what
/// they
/// saw are in `target/screenshots`.
final class Specs {
    private static final int MINUTES = 20;

    private Specs() {}

    static void pass(String module, Map<String, String> addresses) throws Exception {
        Path pictures =
                Files.createDirectories(Path.of("target", "screenshots")).toAbsolutePath();
        ProcessBuilder specs = new ProcessBuilder("npm", "run", "e2e")
                .directory(Path.of("..", module).toFile())
                .redirectErrorStream(true);
        specs.environment().put("NO_COLOR", "1");
        specs.environment().put("KITE_SCREENSHOTS", pictures.toString());
        specs.environment().putAll(addresses);
        Process running = specs.start();
        Queue<String> printed = new ConcurrentLinkedQueue<>();
        // Read here, because what a child writes into our own output spoils the test runner's talk with Maven.
        Thread reading = Thread.ofVirtual()
                .start(() ->
                        running.inputReader().lines().peek(System.out::println).forEach(printed::add));
        try {
            boolean ended = running.waitFor(MINUTES, TimeUnit.MINUTES);
            if (ended) {
                reading.join();
            }
            assertThat(ended && running.exitValue() == 0)
                    .as(() -> "the specs end in time and pass; they printed:\n" + String.join("\n", printed))
                    .isTrue();
        } finally {
            running.destroy();
        }
    }
}
