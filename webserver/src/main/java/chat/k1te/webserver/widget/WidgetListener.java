package chat.k1te.webserver.widget;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.websocket.WsUpgrader;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Helidon's callbacks for one socket. None of them lets an exception out: its text would become the reason of a close
/// frame.
final class WidgetListener implements WsListener {
    /// RFC 6455, 5.5.
    private static final int CONTROL_FRAME_LIMIT = 125;

    private final WidgetEndpoint endpoint;
    private @Nullable Visit visit;
    private @Nullable WidgetConnection connection;

    WidgetListener(WidgetEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers) {
        visit = endpoint.visit(prologue, headers);
        return Optional.of(WritableHeaders.create().set(WsUpgrader.PROTOCOL, WidgetEndpoint.SUB_PROTOCOL));
    }

    @Override
    public void onOpen(WsSession session) {
        if (visit == null || !(session.socketContext() instanceof ConnectionContext socket)) {
            throw new CloseConnectionException("opened without an upgrade");
        }
        WidgetConnection opened = endpoint.open(visit, new HelidonWire(session, socket), socket);
        connection = opened;
        guard(opened, WidgetConnection::open);
    }

    @Override
    public void onMessage(WsSession session, String text, boolean last) {
        heard(socket -> socket.heardText(text, last));
    }

    @Override
    public void onMessage(WsSession session, BufferData buffer, boolean last) {
        heard(WidgetConnection::heardBinary);
    }

    @Override
    public void onPing(WsSession session, BufferData buffer) {
        byte[] data = buffer.readBytes();
        heard(socket -> {
            if (data.length > CONTROL_FRAME_LIMIT) {
                socket.close(CloseCode.PROTOCOL_ERROR);
            } else {
                socket.heardPing(data);
            }
        });
    }

    @Override
    public void onPong(WsSession session, BufferData buffer) {
        heard(WidgetConnection::heardPong);
    }

    /// The browser closes, and Helidon answers that as soon as we return: the wire must be free for it.
    @Override
    public void onClose(WsSession session, int status, String reason) {
        heard(WidgetConnection::release);
    }

    /// Helidon could not read a frame. What it would say next is the text of the exception.
    @Override
    public void onError(WsSession session, Throwable cause) {
        heard(socket -> socket.breakOff(CloseCode.PROTOCOL_ERROR));
        throw new CloseConnectionException("unreadable frame", cause);
    }

    private void heard(Consumer<WidgetConnection> frame) {
        if (connection != null) {
            guard(connection, frame);
        }
    }

    private static void guard(WidgetConnection connection, Consumer<WidgetConnection> action) {
        try {
            action.accept(connection);
        } catch (RuntimeException fault) {
            Faults.log("a visitor's frame was not carried out", fault);
            connection.close(CloseCode.FAULT);
        }
    }
}
