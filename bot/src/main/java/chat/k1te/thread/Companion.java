package chat.k1te.thread;

import chat.k1te.tenant.OperatorId;
import java.time.Instant;

/// The visitor's own private chat with the bot, where the thread goes on beside the browser.
///
/// @param user  the visitor's Telegram user, whose id is the chat's too
/// @param since when they took it on
/// @param given the private chat was given every message up to this `seq`
public record Companion(OperatorId user, Instant since, long given) {
    Companion given(long seq) {
        return new Companion(user, since, Math.max(given, seq));
    }
}
