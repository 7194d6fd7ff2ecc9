package chat.k1te.webserver;

import chat.k1te.mongo.EmbeddedMongo;
import chat.k1te.mongo.MongoStores;
import com.mongodb.MongoException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The database: a MongoDB somewhere, or the embedded one in this process.
///
/// @param embedded absent when the database is somewhere else
record Storage(MongoStores mongo, Optional<EmbeddedMongo> embedded) implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Storage.class.getName());

    static Storage open(Settings settings) throws CannotStart {
        return settings.mongoUri().isPresent() ? remote(settings.mongoUri().get()) : embedded(settings.dataDir());
    }

    private static Storage remote(String uri) throws CannotStart {
        try {
            return new Storage(MongoStores.open(uri), Optional.empty());
        } catch (IllegalArgumentException unreadable) {
            throw new CannotStart(
                    "MONGODB_URI is no connection string MongoDB's driver can read, as this would be:"
                            + " MONGODB_URI=mongodb://localhost:27017/kite-chat.",
                    unreadable);
        } catch (MongoException unreachable) {
            throw new CannotStart(
                    "The MongoDB of MONGODB_URI can't be used: check that it runs, that this machine may connect, and"
                            + " the user and password, for example"
                            + " MONGODB_URI=mongodb://user:password@localhost:27017/kite-chat.",
                    unreachable);
        }
    }

    private static Storage embedded(Path folder) throws CannotStart {
        EmbeddedMongo server = start(folder.toAbsolutePath().normalize());
        LOG.log(
                Level.INFO,
                "MONGODB_URI is not set: everything is kept by the embedded store in {0}, which is for trying out and"
                        + " for one small site",
                folder.toAbsolutePath().normalize());
        return new Storage(MongoStores.open(server.uri()), Optional.of(server));
    }

    private static EmbeddedMongo start(Path folder) throws CannotStart {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(folder, new IOException("not writable"));
        }
        try {
            return EmbeddedMongo.start(folder);
        } catch (IOException e) {
            throw new CannotStart(
                    "The store in DATA_DIR=" + folder
                            + " can't be opened, most likely because another K1te Chat is running on it: stop that"
                            + " one, or give this one a folder of its own, for example DATA_DIR=data-2.",
                    e);
        }
    }

    private static CannotStart unwritable(Path folder, IOException cause) {
        return new CannotStart(
                "DATA_DIR=" + folder + " is no folder this program may write into: name one that is, for example"
                        + " DATA_DIR=/var/lib/kite-chat.",
                cause);
    }

    @Override
    public void close() {
        mongo.close();
        embedded.ifPresent(EmbeddedMongo::close);
    }
}
