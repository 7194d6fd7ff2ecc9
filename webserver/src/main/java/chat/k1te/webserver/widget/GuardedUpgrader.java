package chat.k1te.webserver.widget;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsUpgrader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stands before Helidon's upgrader, which answers a key that is no base64 with 500 and a stack trace in the log, and
/// lets a request without `Origin` pass.
final class GuardedUpgrader implements Http1Upgrader {
    private static final int KEY_BYTES = 16;

    private final WsUpgrader upgrader;
    private final TrustedProxies proxies;
    private final Connections connections;

    GuardedUpgrader(WsConfig config, TrustedProxies proxies, Connections connections) {
        this.upgrader = WsUpgrader.create(config);
        this.proxies = proxies;
        this.connections = connections;
    }

    @Override
    public String supportedProtocol() {
        return upgrader.supportedProtocol();
    }

    /// @return nothing for what is no request for a socket of ours; it goes on as a plain request
    @Override
    public @Nullable ServerConnection upgrade(
            ConnectionContext socket, HttpPrologue prologue, WritableHeaders<?> headers) {
        if (!WidgetEndpoint.SOCKET_PATH.matcher(prologue.uriPath().rawPath()).matches()) {
            return null;
        }
        check(headers);
        InetAddress client = clientOf(socket, headers);
        if (!connections.reserve(client)) {
            throw refusal(EventType.OTHER, Status.SERVICE_UNAVAILABLE_503, "No room for one more socket, try later");
        }
        Optional<ServerConnection> upgraded = Optional.empty();
        try {
            upgraded = Optional.ofNullable(upgrader.upgrade(socket, prologue, headers))
                    .map(connection -> new GuardedConnection(connection, socket, client, connections));
        } finally {
            if (upgraded.isEmpty()) {
                connections.release(client);
            }
        }
        return upgraded.orElse(null);
    }

    private InetAddress clientOf(ConnectionContext socket, Headers headers) {
        if (!(socket.remotePeer().address() instanceof InetSocketAddress peer)) {
            throw new IllegalStateException("not a TCP connection: " + socket.remotePeer());
        }
        return proxies.clientOf(peer.getAddress(), headers.all(HeaderNames.X_FORWARDED_FOR, List::of));
    }

    private static void check(Headers headers) {
        if (!isKey(only(headers, WsUpgrader.WS_KEY))) {
            throw badRequest("Sec-WebSocket-Key is no nonce of 16 bytes");
        }
        if (!only(headers, WsUpgrader.WS_VERSION).equals("13")) {
            throw badRequest("Sec-WebSocket-Version 13 is needed");
        }
        boolean ours = headers.all(WsUpgrader.PROTOCOL, List::of).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .anyMatch(name -> name.strip().equals(WidgetEndpoint.SUB_PROTOCOL));
        if (!ours) {
            throw badRequest("Sec-WebSocket-Protocol " + WidgetEndpoint.SUB_PROTOCOL + " is needed");
        }
        if (only(headers, HeaderNames.ORIGIN).isBlank()) {
            throw refusal(EventType.FORBIDDEN, Status.FORBIDDEN_403, "Origin is needed");
        }
    }

    /// The header's value; empty when it is missing or said twice.
    private static String only(Headers headers, HeaderName name) {
        List<String> values = headers.all(name, List::of);
        return values.size() == 1 ? values.getFirst().strip() : "";
    }

    private static boolean isKey(String value) {
        try {
            return Base64.getDecoder().decode(value).length == KEY_BYTES;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static RequestException badRequest(String why) {
        return refusal(EventType.BAD_REQUEST, Status.BAD_REQUEST_400, why);
    }

    private static RequestException refusal(EventType type, Status status, String why) {
        return RequestException.builder()
                .type(type)
                .status(status)
                .message(why)
                .safeMessage(true)
                .setKeepAlive(false)
                .build();
    }
}
