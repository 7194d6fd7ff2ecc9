package chat.k1te.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// A MongoDB-compatible server inside this process, for trying out and for one small site. It listens on a random
/// loopback port and keeps one file. What it acknowledges survives a killed process; it has no transactions, change
/// streams, TTL or partial indexes, and finds by other than a unique key only by reading the whole collection.
public final class EmbeddedMongo implements AutoCloseable {
    private final MongoServer server;
    private final CommittingBackend backend;
    private final InetSocketAddress address;

    private EmbeddedMongo(MongoServer server, CommittingBackend backend, InetSocketAddress address) {
        this.server = server;
        this.backend = backend;
        this.address = address;
    }

    /// Starts on the file `store.mv` in `folder`, which is made when missing.
    ///
    /// @throws IOException when the folder can't be written, or another process has the file
    public static EmbeddedMongo start(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("store.mv");
        MVStore store;
        try {
            store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .open();
        } catch (MVStoreException e) {
            throw new IOException("can't open " + file + ": " + e.getMessage(), e);
        }
        // Old chunks are free for reuse at once; kept for their default 45 seconds they make the file many times
        // larger.
        store.setRetentionTime(0);
        CommittingBackend backend = new CommittingBackend(store);
        MongoServer server = new MongoServer(backend);
        return new EmbeddedMongo(server, backend, server.bind());
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort() + "/kite-chat";
    }

    @Override
    public void close() {
        server.shutdown();
        backend.closeStore();
    }
}
