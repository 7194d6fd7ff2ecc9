package chat.k1te.faults;

import chat.k1te.demo.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The program as it is shipped, in a process of its own that can be killed.
final class ShippedServer implements AutoCloseable {
    private static final Path JAR = Path.of("target", "kite-chat.jar");

    private final Path folder;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private ShippedServer(Path folder, Map<String, String> environment, int port) throws IOException {
        this.folder = folder;
        this.environment = environment;
        this.port = port;
        this.process = launch();
    }

    /// @param environment settings beside port and folder
    static ShippedServer start(Path folder, Map<String, String> environment) throws IOException {
        return new ShippedServer(folder, environment, FreePort.any());
    }

    private Process launch() throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // The sandbox takes whatever comes.
                "-Dk1te.faster=10000",
                "-jar",
                JAR.toString());
        // The embedded store is what a kill could hurt.
        builder.environment().remove("MONGODB_URI");
        builder.environment().putAll(environment);
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("PUBLIC_URL", "http://localhost:" + port);
        builder.environment().put("DATA_DIR", folder.resolve("data").toString());
        builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        return builder.start();
    }

    /// The end that nobody is warned of.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = launch();
    }

    URI socket(String key) {
        return URI.create("ws://localhost:" + port + "/ws/" + key);
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Path log() {
        return folder.resolve("log");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
