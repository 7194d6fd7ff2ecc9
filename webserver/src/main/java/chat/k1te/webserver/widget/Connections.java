package chat.k1te.webserver.widget;

import chat.k1te.thread.VisitorId;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Every live socket: how many there are, in all and of one visitor; sweeps out the silent, because a browser that
/// vanishes tells nobody; says goodbye to all at shutdown.
///
/// Safe for use by several threads.
public final class Connections {
    private final SocketRules rules;
    private final InstantSource clock;
    private final AtomicInteger places = new AtomicInteger();
    private final Map<Object, WidgetConnection> open = new ConcurrentHashMap<>();
    private final Map<InetAddress, Integer> ofAddress = new ConcurrentHashMap<>();
    private final Map<VisitorId, Integer> ofVisitor = new ConcurrentHashMap<>();
    private volatile boolean draining;

    public Connections(SocketRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    SocketRules rules() {
        return rules;
    }

    InstantSource clock() {
        return clock;
    }

    /// How many sockets are open.
    public int count() {
        return open.size();
    }

    /// Takes a place for a socket that is about to be upgraded; [#release] gives it back.
    boolean reserve(InetAddress client) {
        int all = places.incrementAndGet();
        int here = ofAddress.merge(client, 1, Integer::sum);
        boolean free = all <= rules.sockets() && (isPrivate(client) || here <= rules.socketsAddress());
        if (draining || !free) {
            release(client);
            return false;
        }
        return true;
    }

    void release(InetAddress client) {
        places.decrementAndGet();
        ofAddress.computeIfPresent(client, (_, now) -> now == 1 ? null : now - 1);
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }

    /// @param socket what tells one socket from another
    void opened(Object socket, WidgetConnection connection) {
        open.put(socket, connection);
        if (draining) {
            connection.close(CloseCode.RESTARTING);
        }
    }

    Optional<WidgetConnection> find(Object socket) {
        return Optional.ofNullable(open.get(socket));
    }

    void gone(Object socket) {
        Optional.ofNullable(open.remove(socket)).ifPresent(WidgetConnection::gone);
    }

    /// Counts a socket of this visitor, if there may be one more.
    boolean join(VisitorId visitor) {
        boolean joined = ofVisitor.merge(visitor, 1, Integer::sum) <= rules.socketsEach();
        if (!joined) {
            leave(visitor);
        }
        return joined;
    }

    void leave(VisitorId visitor) {
        ofVisitor.computeIfPresent(visitor, (_, now) -> now == 1 ? null : now - 1);
    }

    /// Ends the sockets whose time is up.
    public void sweep() {
        Instant now = clock.instant();
        open.values().forEach(connection -> connection.check(now));
    }

    /// Lets nobody in any more and tells every browser to come back in a few seconds; cuts off who has not taken that
    /// within `most`.
    public void drain(Duration most) throws InterruptedException {
        draining = true;
        long end = System.nanoTime() + most.toNanos();
        List<WidgetConnection> left = List.copyOf(open.values());
        left.forEach(connection -> connection.close(CloseCode.RESTARTING));
        for (WidgetConnection connection : left) {
            if (!connection.awaitGoodbye(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                connection.cut();
            }
        }
    }
}
