package chat.k1te.thread;

import chat.k1te.tenant.ChannelId;
import java.time.Instant;

/// The person in the browser, known by a random token that we issued and of which only the hash is kept.
///
/// @param language  BCP 47 tag of what the visitor reads, as the browser tells it
/// @param userAgent the browser's own description of itself, at most 512 characters
/// @param details   who they are, as far as it was told
public record Visitor(
        VisitorId id,
        ChannelId channel,
        String tokenHash,
        String language,
        Page page,
        String userAgent,
        VisitorDetails details,
        Instant createdAt) {
    public Visitor with(VisitorDetails told) {
        return new Visitor(id, channel, tokenHash, language, page, userAgent, told, createdAt);
    }
}
