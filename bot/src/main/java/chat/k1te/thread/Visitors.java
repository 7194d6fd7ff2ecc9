package chat.k1te.thread;

import chat.k1te.tenant.ChannelId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps visitors. Safe for use by several threads.
public interface Visitors {
    Optional<Visitor> find(VisitorId id);

    Optional<Visitor> findByToken(String tokenHash);

    /// Those of them that are known, in no order.
    List<Visitor> all(Collection<VisitorId> ids);

    /// Visitors of these channels of whom something contains `words`, in upper or lower case: the name, the e-mail
    /// address, or the page they wrote from. At most `limit`, in no order.
    List<VisitorId> matching(Collection<ChannelId> channels, String words, int limit);

    /// Keeps a visitor; harmless if it is kept already.
    void keep(Visitor visitor);

    /// Keeps what is now known of a visitor, if the visitor is kept. Of two at once the last stands.
    void introduce(VisitorId id, VisitorDetails details);

    /// Forgets the visitor; they may be gone already.
    void remove(VisitorId id);
}
