package chat.k1te.thread;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.GroupId;
import java.util.Optional;

/// Keeps placements. Safe for use by several threads.
public interface Placements {
    /// Keeps the placement in place of what was known of that Telegram message.
    void keep(Placement placement);

    Optional<Placement> find(BotId bot, GroupId group, int messageId);

    /// Forgets where the messages of this thread stand.
    void removeOf(ThreadId thread);
}
