package chat.k1te.thread;

import java.util.Optional;

/// What a message stands in relation to; fixed when it is said.
///
/// @param reply         what it answers
/// @param album         the same for the files that were sent together (Bot API `media_group_id`)
/// @param forwardedFrom whose words they were first, as Telegram names them
public record Context(Optional<Reply> reply, Optional<String> album, Optional<String> forwardedFrom) {
    public static final Context NONE = new Context(Optional.empty(), Optional.empty(), Optional.empty());

    /// @param seq   the message that is answered; 0 when it is not of this thread
    /// @param quote the part of it that is meant; may be empty
    public record Reply(long seq, String quote) {}

    public static Context answering(long seq) {
        return new Context(Optional.of(new Reply(seq, "")), Optional.empty(), Optional.empty());
    }
}
