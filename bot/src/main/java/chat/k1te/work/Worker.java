package chat.k1te.work;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// One named virtual thread that repeats a step until it is closed. A step that throws is logged and tried again after
/// a pause, so a worker never dies silently.
public final class Worker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Worker.class.getName());
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    /// What a worker repeats. It sleeps by itself when there is nothing to do.
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    private final String name;
    private final Step step;
    private final Thread thread;
    private volatile boolean closed;

    private Worker(String name, Step step) {
        this.name = name;
        this.step = step;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::repeat);
    }

    public static Worker start(String name, Step step) {
        Worker worker = new Worker(name, step);
        worker.thread.start();
        return worker;
    }

    private void repeat() {
        while (!closed) {
            try {
                step.run();
            } catch (InterruptedException _) {
                // Only close() interrupts; the loop's condition says the rest.
            } catch (Exception | Error fault) {
                LOG.log(Level.ERROR, () -> name + ": step failed, goes on in a second", fault);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAULT);
        } catch (InterruptedException _) {
            // Closed while pausing.
        }
    }

    /// Interrupts the step and waits for it to end, 10 seconds at most. From its own step it only asks for the end.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            if (!thread.join(Duration.ofSeconds(10))) {
                LOG.log(Level.WARNING, "{0}: does not end, left behind", name);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
