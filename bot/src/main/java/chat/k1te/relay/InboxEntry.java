package chat.k1te.relay;

import chat.k1te.tenant.BotId;
import java.time.Instant;

/// A raw update as Telegram sent it.
///
/// @param updateId Telegram's number of it; given once a bot, but for a restart at random after an idle week
/// @param chatId   the chat it belongs to, which decides the order it is handled in; 0 when it has none
/// @param json     the update, unread
public record InboxEntry(BotId bot, long updateId, long chatId, String json, Instant receivedAt) {}
