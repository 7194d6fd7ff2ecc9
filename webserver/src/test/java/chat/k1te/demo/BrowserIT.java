package chat.k1te.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The demo in a real browser: the specs of `widget/e2e`, and pictures of what they saw in `target/screenshots`.
class BrowserIT {
    private static final Path WIDGET = Path.of("..", "widget");

    @Test
    void the_specs_of_the_whole_product_pass_in_a_real_browser() throws Exception {
        Path pictures =
                Files.createDirectories(Path.of("target", "screenshots")).toAbsolutePath();
        try (Demo demo = Demo.start()) {
            ProcessBuilder specs = new ProcessBuilder("npm", "run", "e2e")
                    .directory(WIDGET.toFile())
                    .redirectErrorStream(true);
            specs.environment().put("NO_COLOR", "1");
            specs.environment().put("KITE_DEMO_URL", demo.url());
            specs.environment().put("KITE_SCREENSHOTS", pictures.toString());
            Process running = specs.start();
            Queue<String> printed = new ConcurrentLinkedQueue<>();
            // Read here, because what a child writes into our own output spoils the test runner's talk with Maven.
            Thread reading = Thread.ofVirtual()
                    .start(() -> running.inputReader()
                            .lines()
                            .peek(System.out::println)
                            .forEach(printed::add));
            try {
                boolean ended = running.waitFor(5, TimeUnit.MINUTES);
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
}
