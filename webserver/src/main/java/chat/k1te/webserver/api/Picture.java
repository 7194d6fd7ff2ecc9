package chat.k1te.webserver.api;

/// The bytes that came in a body.
public final class Picture {
    static final Picture NONE = new Picture(new byte[0]);

    private final byte[] bytes;

    Picture(byte[] bytes) {
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }
}
