package chat.k1te.thread;

/// How far the visitor has come with what the operators said. Both numbers are a `seq` and never fall.
///
/// @param received the visitor's browser has everything up to here
/// @param read     the visitor has had everything up to here before their eyes; said by the browser, never inferred
public record Seen(long received, long read) {
    public static final Seen NOTHING = new Seen(0, 0);

    Seen upTo(long moreReceived, long moreRead) {
        long furtherRead = Math.max(read, moreRead);
        return new Seen(Math.max(Math.max(received, moreReceived), furtherRead), furtherRead);
    }
}
