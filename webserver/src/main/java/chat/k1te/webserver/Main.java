package chat.k1te.webserver;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;

/// Starts the program with the settings of the environment, and ends it in good order when asked to.
public final class Main {
    private static final Logger LOG = System.getLogger(Main.class.getName());

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Logging.install();
        try {
            run(Settings.of(System.getenv()));
        } catch (CannotStart why) {
            why.problems().forEach(System.err::println);
            System.exit(1);
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "not started, this is a fault of the program's", fault);
            System.exit(1);
        }
    }

    private static void run(Settings settings) throws CannotStart, InterruptedException {
        App app = new App(settings);
        Thread hook = new Thread(app::close, "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        app.start();
        System.out.println("K1te Chat is running: " + settings.publicUrl());
        new CountDownLatch(1).await();
    }
}
