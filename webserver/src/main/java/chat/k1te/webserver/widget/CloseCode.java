package chat.k1te.webserver.widget;

/// Why we close a socket. The widget decides by the number what to do; PROTOCOL.md has the table.
public enum CloseCode {
    PROTOCOL_ERROR(1002, ""),
    TOO_BIG(1009, "too-big"),
    /// A fault on our side. It has no words, because the words of a fault are for the log.
    FAULT(1011, ""),
    RESTARTING(1012, "restart 5"),
    BAD_FRAME(4400, "bad-frame"),
    BAD_TOKEN(4401, "bad-token"),
    NOT_ALLOWED_HERE(4403, "not-allowed-here"),
    UNKNOWN_CHANNEL(4404, "unknown-channel"),
    TOO_SLOW(4408, "too-slow"),
    /// With these three a `refused` says in words why.
    IDENTITY_REQUIRED(4410, "identity-required"),
    BAD_SIGNATURE(4411, "bad-signature"),
    SIGNATURE_EXPIRED(4412, "signature-expired"),
    TOO_MANY_SOCKETS(4429, "too-many-sockets");

    private final int number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }

    public int number() {
        return number;
    }

    public String reason() {
        return reason;
    }
}
