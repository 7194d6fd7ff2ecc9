package chat.k1te.webserver.widget;

import chat.k1te.tenant.ChannelKey;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsRouting;
import java.util.regex.Pattern;

/// `/ws/KEY`: everything the web server needs to know about the widget's sockets.
public final class WidgetEndpoint {
    static final String SUB_PROTOCOL = "k1te.chat.v2";
    static final String PATH = "/ws/";
    static final Pattern SOCKET_PATH = Pattern.compile("/ws/([A-Za-z0-9_-]{1,64})");

    /// Helidon ends the connection of its own when a frame is longer than this, in the middle of what is being written.
    /// With room above our limit only somebody who means it gets there; everybody else gets our close code.
    private static final int HELIDON_FRAME_BYTES = 2 * SocketRules.FRAME_BYTES;

    private final ChatDoors doors;
    private final String ownOrigin;
    private final TrustedProxies proxies;
    private final Connections connections;
    private final WsConfig config;

    /// The endpoint, not yet serving.
    ///
    /// @param ownOrigin of our own pages, which may open every channel
    public WidgetEndpoint(ChatDoors doors, String ownOrigin, TrustedProxies proxies, Connections connections) {
        this.doors = doors;
        this.ownOrigin = ownOrigin;
        this.proxies = proxies;
        this.connections = connections;
        this.config = WsConfig.builder().maxFrameLength(HELIDON_FRAME_BYTES).build();
    }

    /// What Helidon's websocket reads its bounds from.
    public WsConfig config() {
        return config;
    }

    /// HTTP/1.1 with the upgrade to our sockets and to nothing else.
    public Http1ConnectionSelector http() {
        return Http1ConnectionSelector.builder()
                .config(Http1Config.create())
                .addUpgrader(new GuardedUpgrader(config, proxies, connections))
                .build();
    }

    public WsRouting.Builder routing() {
        return WsRouting.builder().endpoint(PATH + "{key}", () -> new WidgetListener(this));
    }

    Visit visit(HttpPrologue prologue, Headers headers) {
        String key = prologue.uriPath().rawPath().substring(PATH.length());
        return new Visit(
                new ChannelKey(key),
                headers.first(HeaderNames.ORIGIN).orElseThrow(),
                headers.first(HeaderNames.USER_AGENT).orElse(""));
    }

    WidgetConnection open(Visit visit, Wire wire, ConnectionContext socket) {
        WidgetConnection connection = new WidgetConnection(visit, wire, doors, ownOrigin, connections);
        connections.opened(socket, connection);
        return connection;
    }
}
