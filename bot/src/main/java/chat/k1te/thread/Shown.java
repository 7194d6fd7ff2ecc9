package chat.k1te.thread;

import chat.k1te.tenant.GroupId;

/// Where a message stands in Telegram. Nobody but the relay looks at it, so it changes no `rev`.
///
/// @param mark the emoji the bot has set on it; empty for none
public record Shown(GroupId group, int messageId, String mark) {}
