package chat.k1te.tenant;

import java.time.Instant;

/// An open question to the owner: which group shall the channel have? It is answered by Telegram's picker, which echoes
/// `number`, or by the link that brings the bot into a group, which carries a code.
///
/// @param number   the picker's `request_id`, unique among the open questions of one owner
/// @param codeHash the hash of the link's code
public record GroupRequest(int number, String codeHash, Instant expiresAt) {
    public boolean openAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
