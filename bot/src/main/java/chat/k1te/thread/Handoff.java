package chat.k1te.thread;

import java.time.Instant;

/// An open door from the browser into the visitor's private chat with the bot, for one Telegram user.
///
/// @param codeHash the hash of the link's code
public record Handoff(String codeHash, ThreadId thread, Instant expiresAt) {}
