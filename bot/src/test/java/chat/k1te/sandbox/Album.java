package chat.k1te.sandbox;

/// An album on its way: each item is a message of its own, and whatever happens between two of them comes between
/// them for the bot too.
public final class Album {
    private final Person sender;
    private final long chatId;
    private final int topicId;

    Album(Person sender, long chatId, int topicId) {
        this.sender = sender;
        this.chatId = chatId;
        this.topicId = topicId;
    }

    /// The next item arrives.
    ///
    /// @return the id of its message
    public int add(SentFile item) {
        return sender.sendFile(chatId, topicId, item);
    }
}
