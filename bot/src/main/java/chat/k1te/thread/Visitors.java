package chat.k1te.thread;

import java.util.Optional;

/// Keeps visitors. Safe for use by several threads.
public interface Visitors {
    Optional<Visitor> find(VisitorId id);

    Optional<Visitor> findByToken(String tokenHash);

    /// Keeps a visitor; harmless if it is kept already.
    void keep(Visitor visitor);

    /// Forgets the visitor; they may be gone already.
    void remove(VisitorId id);
}
