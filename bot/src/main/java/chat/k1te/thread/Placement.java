package chat.k1te.thread;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.GroupId;
import java.util.List;

/// Which messages of which thread stand in one Telegram message. Telegram names only its own message when somebody
/// replies, reacts or edits.
///
/// A topic that was lost leaves one too, by its first message and with nothing in it.
///
/// @param seqs what the Telegram message carries, ascending; a reply or reaction belongs to the last
/// @param head what stands above the words in it; may be empty
public record Placement(BotId bot, GroupId group, int messageId, ThreadId thread, List<Long> seqs, String head) {
    public Placement {
        seqs = List.copyOf(seqs);
    }
}
