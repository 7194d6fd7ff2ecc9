package chat.k1te.relay;

import java.util.concurrent.atomic.LongAdder;

/// What the relays have done since the start. Safe for use by several threads.
public final class RelayCounts {
    /// Parcels whose answer was lost and that were sent again: each may stand in Telegram twice.
    public final LongAdder repeats = new LongAdder();
    /// Parcels delivered.
    public final LongAdder delivered = new LongAdder();
    /// Parcels that Telegram will never take.
    public final LongAdder buried = new LongAdder();
    /// Updates handled.
    public final LongAdder handled = new LongAdder();
    /// Updates that can't be read or handled and were set aside.
    public final LongAdder quarantined = new LongAdder();
}
