package chat.k1te.tenant;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an owner has decided for a channel.
///
/// @param origins      the sites that may embed it, as browsers name them in `Origin` (RFC 6454); empty means any site
/// @param retention    how long files of visitors are kept, [#SHORTEST_RETENTION] at least; absent means for ever
/// @param paused       whether nobody can write for the time being
/// @param savedReplies by different names
/// @param widget       how the chat looks and what it asks
public record ChannelRules(
        Set<String> origins,
        Optional<Duration> retention,
        boolean paused,
        Presence presence,
        List<SavedReply> savedReplies,
        WidgetRules widget) {
    public static final ChannelRules NONE =
            new ChannelRules(Set.of(), Optional.empty(), false, Presence.ALWAYS, List.of(), WidgetRules.PLAIN);
    /// How many saved replies a channel has at most.
    public static final int MOST_REPLIES = 100;

    public static final Duration SHORTEST_RETENTION = Duration.ofDays(1);

    public ChannelRules {
        origins = Set.copyOf(origins);
        savedReplies = List.copyOf(savedReplies);
        if (retention.filter(span -> span.compareTo(SHORTEST_RETENTION) < 0).isPresent()) {
            throw new IllegalArgumentException("files are kept for " + SHORTEST_RETENTION + " at least");
        }
    }

    public ChannelRules withOrigins(Set<String> allowed) {
        return new ChannelRules(allowed, retention, paused, presence, savedReplies, widget);
    }

    public ChannelRules keeping(Duration span) {
        return new ChannelRules(origins, Optional.of(span), paused, presence, savedReplies, widget);
    }

    public ChannelRules paused(boolean now) {
        return new ChannelRules(origins, retention, now, presence, savedReplies, widget);
    }

    public ChannelRules withPresence(Presence other) {
        return new ChannelRules(origins, retention, paused, other, savedReplies, widget);
    }

    public ChannelRules withSavedReplies(List<SavedReply> replies) {
        return new ChannelRules(origins, retention, paused, presence, replies, widget);
    }

    public ChannelRules withWidget(WidgetRules other) {
        return new ChannelRules(origins, retention, paused, presence, savedReplies, other);
    }

    /// Whether a page of `origin` may open this channel's socket. A page without an origin of its own says `null`; it
    /// is let in only where the owner has listed that word.
    public boolean allow(String origin) {
        return origins.isEmpty() ? !origin.equals("null") : origins.contains(origin);
    }
}
