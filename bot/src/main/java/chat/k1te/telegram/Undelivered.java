package chat.k1te.telegram;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Channels;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.ThreadId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/// Tells the owner of words that Telegram has refused for good. The visitor is told at each of them; the owner once an
/// hour for one visitor, as a program that writes nonsense could fill the owner's chat.
///
/// Safe for use by several threads.
final class Undelivered {
    private static final Duration QUIET = Duration.ofHours(1);

    private final Channels channels;
    private final OwnerTalk owners;
    private final Cache<ThreadId, Boolean> told =
            Caffeine.newBuilder().expireAfterWrite(QUIET).maximumSize(10_000).build();

    Undelivered(Channels channels, OwnerTalk owners) {
        this.channels = channels;
        this.owners = owners;
    }

    /// @param visitor how the operators know the visitor
    void buried(ChatThread thread, String visitor) throws InterruptedException {
        Optional<Channel> channel = channels.find(thread.channel());
        if (channel.isPresent() && told.asMap().putIfAbsent(thread.id(), true) == null) {
            owners.tell(channel.get(), "desk.undelivered", channel.get().name(), visitor);
        }
    }
}
