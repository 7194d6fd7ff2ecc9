package chat.k1te.demo;

import chat.k1te.sandbox.SandboxOptions;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.webserver.App;
import chat.k1te.webserver.CannotStart;
import chat.k1te.webserver.Logging;
import chat.k1te.webserver.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// Starts the demo and prints its address. Everything is gone when it ends.
public final class Demo implements AutoCloseable {
    private static final int PORT = 8090;
    private static final int SERVER_PORT = 8080;

    private final SandboxTelegram telegram;
    private final App app;
    private final Path folder;

    private Demo(SandboxTelegram telegram, App app, Path folder) {
        this.telegram = telegram;
        this.app = app;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Logging.install();
        Demo demo = start(FreePort.orAny(PORT), FreePort.orAny(SERVER_PORT));
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "shutdown"));
        System.out.println();
        System.out.println("K1te Chat demo: " + demo.url());
        System.out.println();
        new CountDownLatch(1).await();
    }

    /// On ports that nobody uses.
    public static Demo start() throws IOException, CannotStart, InterruptedException {
        return start(FreePort.any(), FreePort.any());
    }

    private static Demo start(int port, int serverPort) throws IOException, CannotStart, InterruptedException {
        SandboxTelegram telegram =
                SandboxTelegram.start(SandboxOptions.defaults().withPort(port).withAllowHttp(true));
        String server = "http://localhost:" + serverPort;
        new Shop(telegram, server).open();
        telegram.person("Ira", "en");
        telegram.person("Max", "en");
        telegram.person("Олена", "uk");
        // The sandbox takes whatever comes, and nobody waits for a minute in a demo.
        System.setProperty("k1te.faster", "10000");
        System.setProperty("k1te.miniapp.http", "true");
        System.setProperty("k1te.framed-by", telegram.url());
        System.setProperty("k1te.links", telegram.url() + Shop.VISITORS);
        Path folder = Files.createTempDirectory("kite-chat-demo");
        App app = new App(Settings.of(Map.of(
                "TELEGRAM_BOT_TOKEN", telegram.token(),
                "TELEGRAM_API_URL", telegram.url(),
                "PUBLIC_URL", server,
                "PORT", Integer.toString(serverPort),
                "DATA_DIR", folder.toString())));
        app.start();
        return new Demo(telegram, app, folder);
    }

    /// The page that shows shop and Telegram side by side.
    public String url() {
        return telegram.url() + "/";
    }

    public SandboxTelegram telegram() {
        return telegram;
    }

    public App app() {
        return app;
    }

    @Override
    public void close() {
        app.close();
        telegram.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                if (!file.delete()) {
                    file.deleteOnExit();
                }
            });
        } catch (IOException e) {
            System.err.println("The demo's files stay in " + folder);
        }
    }
}
