package chat.k1te.mongo;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/// A gate in front of the embedded server's storage. Without it the storage commits once a second in the background,
/// while other threads are changing it: a killed process loses what was acknowledged in that second, and a commit can
/// catch a document without its index entry. Here writes go one at a time, each is acknowledged only after a commit
/// that
/// includes it (writers that wait together share one), and no reply shares live documents with the storage.
final class CommittingBackend extends H2Backend {
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findAndModify",
            "createIndexes",
            "dropIndexes",
            "drop",
            "create",
            "renameCollection",
            "aggregate",
            "dropDatabase");

    private final MVStore store;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final Object committing = new Object();
    private long written;
    private long committed;

    CommittingBackend(MVStore store) {
        super(store);
        this.store = store;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        boolean write = message.getDocument().keySet().stream()
                .findFirst()
                .filter(WRITES::contains)
                .isPresent();
        if (!write) {
            return read(message);
        }
        Lock exclusive = gate.writeLock();
        Document reply;
        long mine;
        exclusive.lock();
        try {
            reply = copy(super.handleMessage(message));
            mine = ++written;
        } finally {
            exclusive.unlock();
        }
        commit(mine);
        return reply;
    }

    private Document read(MongoMessage message) {
        Lock shared = gate.readLock();
        shared.lock();
        try {
            return copy(super.handleMessage(message));
        } finally {
            shared.unlock();
        }
    }

    @SuppressWarnings("NullAway") // The library is not annotated: a reply may be missing.
    private static Document copy(Document reply) {
        return reply == null ? null : reply.cloneDeeply();
    }

    private void commit(long mine) {
        synchronized (committing) {
            if (committed >= mine) {
                return;
            }
            Lock exclusive = gate.writeLock();
            exclusive.lock();
            try {
                store.commit();
                committed = written;
            } finally {
                exclusive.unlock();
            }
        }
    }

    void closeStore() {
        if (!store.isClosed()) {
            store.close();
        }
    }
}
