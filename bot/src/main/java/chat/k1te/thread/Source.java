package chat.k1te.thread;

import chat.k1te.tenant.GroupId;

/// The sender's own name for a message. The same source appends once, however often it is said.
public sealed interface Source {
    /// The id a browser made.
    record Browser(String id) implements Source {}

    /// Telegram's `(chat_id, message_id)`.
    record Telegram(GroupId group, int messageId) implements Source {}

    /// What the channel itself says.
    ///
    /// @param id says what and when, so that the same is said once
    record Event(String id) implements Source {}
}
