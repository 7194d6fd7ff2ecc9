package chat.k1te.thread;

/// How far a visitor's messages have come. Both numbers are a `seq` and never fall.
///
/// @param delivered Telegram has every message of the visitor up to here, but for those marked as failed
/// @param read      an operator has answered every message of the visitor up to here; never inferred from delivery
/// @param rev       their last change
public record Receipts(long delivered, long read, long rev) {
    public static final Receipts NONE = new Receipts(0, 0, 0);

    Receipts deliveredTo(long seq, long rev) {
        return seq > delivered ? new Receipts(seq, read, rev) : this;
    }

    /// An operator answered: what was delivered until then is read. What still waits for Telegram is not.
    Receipts answered(long rev) {
        return delivered > read ? new Receipts(delivered, delivered, rev) : this;
    }
}
