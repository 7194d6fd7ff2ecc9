package chat.k1te.relay;

import chat.k1te.tenant.GroupId;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Message;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.Placement;
import java.util.Optional;

/// Packs and carries what a thread owes Telegram. Knows what fits into one call; keeps nothing.
public interface Courier {
    /// How many due messages are at hand, at least, when [#pack] is called.
    int REACH = 100;

    /// The group where this thread's channel is answered now; empty if it is answered nowhere.
    Optional<GroupId> desk(ChatThread thread);

    /// What goes next of what was said; empty if nothing is due.
    Optional<Parcel> pack(ChatThread thread);

    /// What gives the topic the name that says who the visitor is now; empty where it needs none.
    Optional<Parcel> rename(ChatThread thread);

    /// What makes the Telegram message at `placement` show the present state of the messages in it, all at hand,
    /// and, where it is the visitor's card, who the visitor is.
    Parcel repack(ChatThread thread, Placement placement);

    /// What sets the bot's reaction on an operator's message right; empty if it is right.
    Optional<Parcel> mark(ChatThread thread, Message message);

    /// Makes the one call that `parcel` is.
    Delivery deliver(ChatThread thread, Parcel parcel) throws InterruptedException;

    /// Tells the owner that words of this thread will never reach Telegram.
    void buried(ChatThread thread) throws InterruptedException;

    /// Tells the operators that the topic of this thread is deleted again and again.
    void topicKeepsVanishing(ChatThread thread) throws InterruptedException;
}
