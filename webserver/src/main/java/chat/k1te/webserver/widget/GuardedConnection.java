package chat.k1te.webserver.widget;

import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;

/// Stands around the reading loop of one of Helidon's sockets, which says nothing to anybody when a browser vanishes,
/// and whose exceptions would be answered with an HTTP response written into the open socket.
final class GuardedConnection implements ServerConnection {
    private final ServerConnection connection;
    private final ConnectionContext socket;
    private final InetAddress client;
    private final Connections connections;

    GuardedConnection(
            ServerConnection connection, ConnectionContext socket, InetAddress client, Connections connections) {
        this.connection = connection;
        this.socket = socket;
        this.client = client;
        this.connections = connections;
    }

    /// The limit is not passed on: with it, a socket that hears a frame while many HTTP requests are under way is
    /// closed.
    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            connection.handle(FixedLimit.create());
        } catch (CloseConnectionException | UncheckedIOException end) {
            throw new CloseConnectionException("socket is gone", end);
        } catch (RuntimeException unreadable) {
            breakOff();
            throw new CloseConnectionException("unreadable frame", unreadable);
        } finally {
            connections.gone(socket);
            connections.release(client);
        }
    }

    private void breakOff() {
        try {
            connections.find(socket).ifPresent(open -> open.breakOff(CloseCode.PROTOCOL_ERROR));
        } catch (RuntimeException _) {
            // The browser was faster; there is nobody left to tell.
        }
    }

    /// Never idle: whoever is silent is swept out by [Connections], which says so in a close frame where it can.
    @Override
    public Duration idleTime() {
        return Duration.ZERO;
    }

    @Override
    public void close(boolean interrupt) {
        connection.close(interrupt);
    }
}
