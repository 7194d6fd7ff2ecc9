package chat.k1te.webserver.widget;

/// The far end of a socket, as [SocketWriter] sees it. Each method but [#cut] blocks for as long as the browser does
/// not
/// read, and throws when the socket is gone.
interface Wire {
    void send(String text);

    void ping();

    void pong(byte[] data);

    void close(int code, String reason);

    /// Ends the connection at once, without a word; a write that blocks is ended by it too. Does nothing when it is
    /// gone.
    void cut();
}
