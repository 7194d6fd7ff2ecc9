package chat.k1te.webserver.widget;

import chat.k1te.work.Waiter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The only one that writes to a socket: one virtual thread that sends queued answers, then what the feed has, then
/// sleeps until there is more or a heartbeat is due. All other methods return without waiting for the browser.
///
/// Safe for use by several threads.
final class SocketWriter {
    private static final Logger LOG = System.getLogger(SocketWriter.class.getName());

    private final Wire wire;
    private final FileAddresses addresses;
    private final SocketRules rules;
    private final InstantSource clock;
    private final Waiter waiter = new Waiter();
    /// Held while an answer is made and while the feed is read, so that the answer to a message goes out before the
    /// message itself does.
    private final ReentrantLock turn = new ReentrantLock();
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private Optional<ThreadFeed> feed = Optional.empty();
    private final AtomicBoolean look = new AtomicBoolean();
    private final AtomicBoolean beat = new AtomicBoolean();
    /// Held during each write.
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Optional<Instant> writingSince = Optional.empty();
    private final AtomicReference<Optional<CloseCode>> closing = new AtomicReference<>(Optional.empty());
    private volatile boolean released;
    private final CountDownLatch goodbyeSaid = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    SocketWriter(Wire wire, FileAddresses addresses, SocketRules rules, InstantSource clock) {
        this.wire = wire;
        this.addresses = addresses;
        this.rules = rules;
        this.clock = clock;
    }

    void start() {
        Thread.ofVirtual().name("widget-writer").start(this::run);
    }

    /// Makes an answer and queues it, in one turn with whatever it changes.
    void answer(Supplier<ServerFrame> answer) {
        inTurn(() -> queue.add(sending(answer.get())));
    }

    /// Queues the welcome and follows the thread from then on.
    void follow(ServerFrame.Welcome welcome, ThreadFeed thread) {
        inTurn(() -> {
            queue.add(sending(welcome));
            feed = Optional.of(thread);
            look.set(true);
        });
    }

    void pong(byte[] data) {
        inTurn(() -> queue.add(() -> wire.pong(data)));
    }

    /// Says how far the thread has come, after looking.
    void beat() {
        beat.set(true);
        look();
    }

    /// There may be something new in the thread. Takes no lock, because whoever changes a thread calls it.
    void look() {
        look.set(true);
        waiter.wake();
    }

    private void inTurn(Runnable change) {
        turn.lock();
        try {
            if (queue.size() < rules.answers()) {
                change.run();
            } else {
                close(CloseCode.TOO_SLOW);
            }
        } finally {
            turn.unlock();
        }
        waiter.wake();
    }

    /// Sends what is queued, then says why we close, and ends the connection when the browser doesn't. The first reason
    /// stands.
    void close(CloseCode why) {
        closing.compareAndSet(Optional.empty(), Optional.of(why));
        waiter.wake();
    }

    boolean isClosing() {
        return closing.get().isPresent() || released;
    }

    /// Writes nothing more, once this has returned; somebody else has the wire now.
    void release() {
        released = true;
        waiter.wake();
        // Not before the write that is under way has come to its end.
        writing.lock();
        try {
            ended.countDown();
        } finally {
            writing.unlock();
        }
    }

    /// How long the present write is under way.
    Duration blockedFor(Instant now) {
        return writingSince.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
    }

    /// Waits until our close frame is written or the socket is gone.
    boolean awaitGoodbye(Duration most) throws InterruptedException {
        return goodbyeSaid.await(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void run() {
        try {
            long beatAt = System.nanoTime() + rules.heartbeatEvery().toNanos();
            while (!released) {
                boolean more = writeNext();
                if (!more && closing.get().isPresent()) {
                    sayGoodbye(closing.get().get());
                    return;
                }
                long untilBeat = beatAt - System.nanoTime();
                if (untilBeat <= 0) {
                    beatAt = System.nanoTime() + rules.heartbeatEvery().toNanos();
                    beat();
                    write(wire::ping);
                } else if (!more) {
                    boolean _ = waiter.sleep(Duration.ofNanos(untilBeat));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException gone) {
            LOG.log(Level.DEBUG, "socket is gone while we write", gone);
        } finally {
            goodbyeSaid.countDown();
            if (!released) {
                wire.cut();
            }
        }
    }

    /// @return whether there is more to write at once
    private boolean writeNext() {
        List<Runnable> writes;
        ThreadFeed.Part part;
        turn.lock();
        try {
            part = feed.isPresent() && !isClosing() && look.getAndSet(false)
                    ? read(feed.get())
                    : ThreadFeed.Part.NOTHING;
            writes = new ArrayList<>(queue);
            queue.clear();
        } finally {
            turn.unlock();
        }
        part.frames().forEach(frame -> writes.add(sending(frame)));
        writes.forEach(this::write);
        if (!part.complete()) {
            look.set(true);
        } else if (feed.isPresent() && beat.getAndSet(false)) {
            // Only here, because to the browser a number beyond what it was given means that something was lost.
            write(sending(new ServerFrame.Heartbeat(feed.get().rev())));
        }
        return !part.complete();
    }

    private ThreadFeed.Part read(ThreadFeed thread) {
        try {
            ThreadFeed.Part part = thread.next();
            if (thread.hasEnded()) {
                close(CloseCode.BAD_TOKEN);
            }
            return part;
        } catch (RuntimeException fault) {
            Faults.log("a thread can't be read for its visitor", fault);
            close(CloseCode.FAULT);
            return ThreadFeed.Part.NOTHING;
        }
    }

    private Runnable sending(ServerFrame frame) {
        String text = FrameCodec.encode(frame, addresses);
        return () -> wire.send(text);
    }

    private void write(Runnable part) {
        writing.lock();
        try {
            if (!released) {
                writingSince = Optional.of(clock.instant());
                part.run();
            }
        } finally {
            writingSince = Optional.empty();
            writing.unlock();
        }
    }

    private void sayGoodbye(CloseCode why) throws InterruptedException {
        write(() -> wire.close(why.number(), why.reason()));
        goodbyeSaid.countDown();
        boolean _ = ended.await(rules.closeWithin().toNanos(), TimeUnit.NANOSECONDS);
    }
}
