package chat.k1te.thread;

import chat.k1te.tenant.ChannelId;
import java.time.Instant;
import java.util.Optional;

/// What a list shows of a thread: how it stands, without its log.
///
/// @param care what operators do about it
/// @param last what was said last, if anything was
public record ThreadSummary(
        ThreadId id, ChannelId channel, ThreadState state, Care care, Optional<Message> last, Instant changedAt) {
    public static ThreadSummary of(ChatThread thread) {
        return new ThreadSummary(
                thread.id(),
                thread.channel(),
                thread.state(),
                thread.care(),
                thread.log().recent().reversed().stream().findFirst(),
                thread.changedAt());
    }
}
