package chat.k1te.relay;

import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Parcel;
import java.util.Optional;

/// Packs and carries what a thread owes Telegram. Knows what fits into one call; keeps nothing.
public interface Courier {
    /// How many due messages are at hand, at least, when [#pack] is called.
    int REACH = 100;

    /// What goes next; empty if nothing is due.
    Optional<Parcel> pack(ChatThread thread);

    /// Makes the one call that `parcel` is.
    Delivery deliver(ChatThread thread, Parcel parcel) throws InterruptedException;
}
