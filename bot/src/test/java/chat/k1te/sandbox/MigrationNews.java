package chat.k1te.sandbox;

/// What Telegram tells a bot when a group becomes a supergroup.
public enum MigrationNews {
    /// The service message `migrate_to_chat_id`.
    IN_OLD_CHAT,
    /// The service message `migrate_from_chat_id`.
    IN_NEW_CHAT,
    /// What the bot is in the new chat: `my_chat_member`.
    MEMBERSHIP
}
