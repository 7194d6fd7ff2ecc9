package chat.k1te.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import chat.k1te.relay.Stores;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Opens the database, makes sure of its indexes and hands out the stores. Safe for use by several threads.
public final class MongoStores implements AutoCloseable {
    static final String DEFAULT_DATABASE = "kite-chat";
    private static final Duration REACH_TIMEOUT = Duration.ofSeconds(10);
    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);
    private static final IndexOptions SPARSE = new IndexOptions().sparse(true);

    private final MongoClient client;
    private final MongoDatabase database;

    private MongoStores(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    /// Connects to the database that `uri` names, or to `kite-chat` when it names none, and makes the indexes that are
    /// missing.
    ///
    /// @param uri a MongoDB connection string
    /// @throws com.mongodb.MongoException when the server can't be reached within 10 seconds
    public static MongoStores open(String uri) {
        String named = new ConnectionString(uri).getDatabase();
        return open(uri, named == null ? DEFAULT_DATABASE : named);
    }

    /// The same, in the database `name` whatever `uri` says.
    public static MongoStores open(String uri, String name) {
        ConnectionString address = new ConnectionString(uri);
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(REACH_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS))
                .applyConnectionString(address)
                // What is acknowledged survives the loss of a server.
                .writeConcern(WriteConcern.MAJORITY)
                .applicationName("kite-chat")
                .build();
        MongoClient client = MongoClients.create(settings);
        MongoStores stores = new MongoStores(client, client.getDatabase(name));
        try {
            stores.ensureIndexes();
            stores.amendOlder();
            return stores;
        } catch (RuntimeException unreachable) {
            client.close();
            throw unreachable;
        }
    }

    private void ensureIndexes() {
        index("tenants", UNIQUE, "bot", "owner");
        index("operators", new IndexOptions(), "tenant", "since");
        index("operators", new IndexOptions(), "bot", "user");
        index("invitations", new IndexOptions(), "expiresAt");
        index("channels", UNIQUE, "key");
        index("channels", new IndexOptions(), "tenant", "createdAt");
        index("channels", new IndexOptions(), "bot", "group.id");
        index("channels", SPARSE, "request.code");
        index("avatars", new IndexOptions(), "channel");
        index("visitors", UNIQUE, "token");
        index("threads", new IndexOptions().unique(true).sparse(true), "topic.key");
        index("threads", SPARSE, "owes.bot", "owes.at");
        index("threads", SPARSE, "waiting.bot", "waiting.since");
        index("threads", SPARSE, "companion.bot", "companion.user");
        index("threads", SPARSE, "owesCompanion");
        index("handoffs", new IndexOptions(), "expiresAt");
        database.getCollection("threads")
                .createIndex(compoundIndex(ascending("channel", "state"), descending("changedAt", "_id")));
        index("visitors", new IndexOptions(), "channel");
        index("placements", new IndexOptions(), "thread");
        index("threads", UNIQUE, "_id", "version");
        index("messages", UNIQUE, "thread", "source");
        index("messages", new IndexOptions(), "thread", "rev");
        index("channels", SPARSE, "retention");
        index("uploads.files", new IndexOptions(), "metadata.owner");
        index("uploads.files", new IndexOptions(), "metadata.posted", "metadata.at");
        index("uploads.files", SPARSE, "metadata.channel", "metadata.at");
        index("inbox", new IndexOptions(), "bot", "receivedAt", "update");
        index("settled", new IndexOptions(), "at");
    }

    /// Brings what an older version has kept to what this one looks for, once.
    private void amendOlder() {
        Document done = new Document("_id", "threads.state");
        MongoCollection<Document> amendments = database.getCollection("amendments");
        if (amendments.find(done).first() == null) {
            threads().stateOlder();
            boolean _ = Writes.insertNew(amendments, done);
        }
    }

    private MongoThreads threads() {
        return new MongoThreads(database.getCollection("threads"), messages());
    }

    private MongoMessages messages() {
        return new MongoMessages(database.getCollection("messages"));
    }

    private void index(String collection, IndexOptions options, String... fields) {
        database.getCollection(collection).createIndex(ascending(fields), options);
    }

    /// Everything that is kept here.
    public Stores stores() {
        return new Stores(
                new MongoTenants(database.getCollection("tenants")),
                new MongoOperators(database.getCollection("operators")),
                new MongoInvitations(database.getCollection("invitations")),
                new MongoLanguages(database.getCollection("languages")),
                new MongoChannels(database.getCollection("channels")),
                new MongoAvatars(database.getCollection("avatars")),
                new MongoChannelSecrets(database.getCollection("secrets")),
                new MongoVisitors(database.getCollection("visitors")),
                threads(),
                messages(),
                new MongoHandoffs(database.getCollection("handoffs")),
                new MongoPlacements(database.getCollection("placements")),
                new MongoFiles(database),
                new MongoAnswerTimes(database.getCollection("answertimes")),
                new MongoErasures(database.getCollection("erasures")),
                new MongoInbox(
                        database.getCollection("inbox"),
                        database.getCollection("settled"),
                        database.getCollection("quarantine")));
    }

    /// Whether the server answers now.
    public boolean answers() {
        try {
            database.runCommand(new Document("ping", 1));
            return true;
        } catch (com.mongodb.MongoException _) {
            return false;
        }
    }

    /// Empties the database: for tests.
    public void drop() {
        database.drop();
        ensureIndexes();
    }

    @Override
    public void close() {
        client.close();
    }
}
