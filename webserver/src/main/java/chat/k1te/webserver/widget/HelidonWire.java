package chat.k1te.webserver.widget;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.websocket.WsSession;
import java.io.UncheckedIOException;

/// A socket of Helidon's. Its session keeps one buffer for all it sends, so one thread at a time may send.
record HelidonWire(WsSession session, ConnectionContext socket) implements Wire {
    @Override
    public void send(String text) {
        session.send(text, true);
    }

    @Override
    public void ping() {
        session.ping(BufferData.empty());
    }

    @Override
    public void pong(byte[] data) {
        session.pong(BufferData.create(data));
    }

    @Override
    public void close(int code, String reason) {
        session.close(code, reason);
    }

    /// Not by the session, which would write a close frame first and so wait for a reader that does not read.
    @Override
    public void cut() {
        try {
            socket.serverSocket().close();
        } catch (UncheckedIOException _) {
            // Somebody else was faster: the writer, whose write this ended, or the reading loop.
        }
    }
}
