package chat.k1te.relay;

import chat.k1te.tenant.BotId;
import java.time.Instant;
import java.util.List;

/// Keeps updates between their arrival and their handling. Safe for use by several threads.
public interface Inbox {
    /// Keeps those entries that were not accepted before, and returns when all are safe.
    ///
    /// @return how many were new
    int accept(List<InboxEntry> entries);

    /// Entries not yet settled, in the order of arrival.
    List<InboxEntry> waiting(BotId bot, int limit);

    /// The entry was handled: it is not waiting any more, and accepting it again changes nothing.
    void settle(InboxEntry entry);

    /// Sets aside an update that can't be read or handled, with the reason; settles it if it was waiting.
    void bury(InboxEntry entry, String reason);

    /// Forgets the numbers of updates settled before this instant.
    void forget(Instant before);
}
