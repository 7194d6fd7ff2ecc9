package chat.k1te.testing;

import chat.k1te.mongo.EmbeddedMongo;
import chat.k1te.mongo.MongoStores;
import chat.k1te.relay.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The stores in MongoDB for a test: the embedded server on a folder, or a real one.
public final class MongoUnderTest implements AutoCloseable {
    private final Optional<EmbeddedMongo> embedded;
    private final MongoStores mongo;

    private MongoUnderTest(Optional<EmbeddedMongo> embedded, MongoStores mongo) {
        this.embedded = embedded;
        this.mongo = mongo;
    }

    public static MongoUnderTest embedded(Path folder) throws IOException {
        EmbeddedMongo server = EmbeddedMongo.start(folder);
        return new MongoUnderTest(Optional.of(server), MongoStores.open(server.uri()));
    }

    /// The server at `uri`, in a database of the tests' own, emptied.
    public static MongoUnderTest real(String uri) {
        MongoUnderTest real = new MongoUnderTest(Optional.empty(), MongoStores.open(uri, "kite-chat-test"));
        real.mongo.drop();
        return real;
    }

    public Stores stores() {
        return mongo.stores();
    }

    public MongoStores mongo() {
        return mongo;
    }

    @Override
    public void close() {
        mongo.close();
        embedded.ifPresent(EmbeddedMongo::close);
    }
}
