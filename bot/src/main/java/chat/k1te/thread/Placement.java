package chat.k1te.thread;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.GroupId;
import java.util.List;

/// Which messages of which thread stand in one Telegram message. Telegram names only its own message when somebody
/// replies, reacts or edits.
///
/// @param seqs what the Telegram message carries, ascending; a reply or reaction belongs to the last
/// @param text what it was given to show
public record Placement(BotId bot, GroupId group, int messageId, ThreadId thread, List<Long> seqs, String text) {
    public Placement {
        seqs = List.copyOf(seqs);
    }
}
