package chat.k1te.thread;

import java.time.Instant;
import java.util.Optional;

/// One thing said.
///
/// @param seq    its place in the thread, from 1; never changes
/// @param rev    its last change: higher than every change of the thread before it
/// @param failed why it could not be delivered to Telegram, once that is certain
public record Message(
        long seq, long rev, Instant at, Author author, Source source, Content content, Optional<Refusal> failed) {
    Message failedAt(long rev, Refusal why) {
        return new Message(seq, rev, at, author, source, content, Optional.of(why));
    }

    public boolean fromVisitor() {
        return author instanceof Author.ByVisitor;
    }
}
