package chat.k1te.thread;

import java.util.Optional;

/// Keeps visitors. Safe for use by several threads.
public interface Visitors {
    Optional<Visitor> find(VisitorId id);

    Optional<Visitor> findByToken(String tokenHash);

    /// Keeps a visitor; harmless if it is kept already.
    void keep(Visitor visitor);

    /// Keeps what is now known of a visitor, if the visitor is kept. Of two at once the last stands.
    void introduce(VisitorId id, VisitorDetails details);

    /// Forgets the visitor; they may be gone already.
    void remove(VisitorId id);
}
