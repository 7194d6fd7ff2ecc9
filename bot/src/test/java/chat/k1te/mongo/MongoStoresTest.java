package chat.k1te.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.testing.FilesContract;
import chat.k1te.testing.MongoUnderTest;
import chat.k1te.testing.StoresContract;
import chat.k1te.testing.ThreadLogContract;
import chat.k1te.testing.ThreadQueriesContract;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Context;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadQuery;
import chat.k1te.thread.ThreadState;
import chat.k1te.thread.Topic;
import chat.k1te.thread.TopicId;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// The stores in MongoDB keep what the contracts ask: in the embedded server always, in a real one where `MONGODB_URI`
/// names it.
class MongoStoresTest {
    private static final String URI = "MONGODB_URI";
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Nested
    class KeepingEmbedded extends StoresContract {
        private MongoUnderTest mongo;

        @BeforeEach
        void open(@TempDir Path folder) throws IOException {
            mongo = MongoUnderTest.embedded(folder);
        }

        @AfterEach
        void close() {
            mongo.close();
        }

        @Override
        protected Stores stores() {
            return mongo.stores();
        }
    }

    @Nested
    class QueriesEmbedded extends ThreadQueriesContract {
        private MongoUnderTest mongo;

        @BeforeEach
        void open(@TempDir Path folder) throws IOException {
            mongo = MongoUnderTest.embedded(folder);
        }

        @AfterEach
        void close() {
            mongo.close();
        }

        @Override
        protected Stores stores() {
            return mongo.stores();
        }
    }

    @Nested
    class FilesEmbedded extends FilesContract {
        private MongoUnderTest mongo;

        @BeforeEach
        void open(@TempDir Path folder) throws IOException {
            mongo = MongoUnderTest.embedded(folder);
        }

        @AfterEach
        void close() {
            mongo.close();
        }

        @Override
        protected Stores stores() {
            return mongo.stores();
        }
    }

    @Nested
    class TheLogEmbedded extends ThreadLogContract {
        private MongoUnderTest mongo;
        private Stores stores;

        @Override
        protected Stores stores() {
            return stores;
        }

        @BeforeEach
        @Override
        protected void openChat(@TempDir Path folder) throws IOException {
            mongo = MongoUnderTest.embedded(folder);
            stores = mongo.stores();
            super.openChat(folder);
        }

        @AfterEach
        void close() {
            mongo.close();
        }
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = URI, matches = ".+")
    class KeepingReal extends StoresContract {
        private MongoUnderTest mongo;

        @BeforeEach
        void open() {
            mongo = MongoUnderTest.real(System.getenv(URI));
        }

        @AfterEach
        void close() {
            mongo.close();
        }

        @Override
        protected Stores stores() {
            return mongo.stores();
        }
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = URI, matches = ".+")
    class QueriesReal extends ThreadQueriesContract {
        private MongoUnderTest mongo;

        @BeforeEach
        void open() {
            mongo = MongoUnderTest.real(System.getenv(URI));
        }

        @AfterEach
        void close() {
            mongo.close();
        }

        @Override
        protected Stores stores() {
            return mongo.stores();
        }
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = URI, matches = ".+")
    class FilesReal extends FilesContract {
        private MongoUnderTest mongo;

        @BeforeEach
        void open() {
            mongo = MongoUnderTest.real(System.getenv(URI));
        }

        @AfterEach
        void close() {
            mongo.close();
        }

        @Override
        protected Stores stores() {
            return mongo.stores();
        }
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = URI, matches = ".+")
    class TheLogReal extends ThreadLogContract {
        private MongoUnderTest mongo;
        private Stores stores;

        @Override
        protected Stores stores() {
            return stores;
        }

        @BeforeEach
        @Override
        protected void openChat(@TempDir Path folder) throws IOException {
            mongo = MongoUnderTest.real(System.getenv(URI));
            stores = mongo.stores();
            super.openChat(folder);
        }

        @AfterEach
        void close() {
            mongo.close();
        }
    }

    @Test
    void a_thread_that_an_older_program_kept_leaves_its_topics_name_and_card_alone(@TempDir Path folder)
            throws IOException {
        GroupId group = new GroupId(-100);
        ChatThread kept = ChatThread.open(new ThreadId("t"), new ChannelId("c"), new BotId(7), group, NOW)
                .shownIn(new Topic(group, new TopicId(42)), NOW)
                .delivered(Parcel.of(Parcel.Kind.CARD, List.of(), "", "card", 42, NOW), 57, NOW)
                .closed(NOW);
        Parcel look = Parcel.look(kept.nextLook().orElseThrow(), 42, NOW);
        ChatThread shut = kept.sending(look, NOW).changed(look, NOW);
        Parcel icon = Parcel.look(shut.nextLook().orElseThrow(), 42, NOW);
        try (EmbeddedMongo server = EmbeddedMongo.start(folder);
                MongoStores stores = MongoStores.open(server.uri());
                MongoClient client = MongoClients.create(server.uri())) {
            stores.stores().threads().save(shut.sending(icon, NOW).changed(icon, NOW));
            client.getDatabase(MongoStores.DEFAULT_DATABASE)
                    .getCollection("threads")
                    .updateOne(
                            Filters.eq("_id", "t"),
                            Updates.combine(Updates.unset("look.name"), Updates.unset("look.offer")));
            ChatThread found = stores.stores().threads().find(new ThreadId("t")).orElseThrow();
            assertThat(found.outgoing().look().name()).isEmpty();
            assertThat(found.nextLook()).isEmpty();
        }
    }

    @Test
    void what_was_kept_is_there_after_a_restart(@TempDir Path folder) throws IOException {
        Tenant tenant = new Tenant(TenantId.random(), new BotId(7), new OperatorId(5), Locale.ENGLISH, NOW);
        try (MongoUnderTest mongo = MongoUnderTest.embedded(folder)) {
            mongo.stores().tenants().keep(tenant);
        }
        try (MongoUnderTest mongo = MongoUnderTest.embedded(folder)) {
            assertThat(mongo.stores().tenants().find(tenant.id())).contains(tenant);
        }
    }

    @Test
    void threads_that_an_older_version_has_kept_are_found_by_their_state(@TempDir Path folder) throws IOException {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        ChannelId channel = new ChannelId("c");
        ChatThread silent = ChatThread.open(new ThreadId("answered"), channel, new BotId(7), new GroupId(-1), now);
        ChatThread said = silent.posted(new Source.Browser("message-1"), new Content.Text("Hi"), Context.NONE, now);
        try (EmbeddedMongo server = EmbeddedMongo.start(folder)) {
            try (MongoStores mongo = MongoStores.open(server.uri());
                    MongoClient client = MongoClients.create(server.uri())) {
                for (ChatThread thread : List.of(
                        silent,
                        named(said, "waiting"),
                        named(said, "closed").closed(now),
                        named(said, "blocked").closed(now).blocked(now))) {
                    assertThat(mongo.stores().threads().save(thread)).isTrue();
                }
                // As it was before there was such a field.
                MongoDatabase database = client.getDatabase("kite-chat");
                database.getCollection("threads").updateMany(new Document(), Updates.unset("state"));
                database.getCollection("amendments").drop();
            }
            try (MongoStores mongo = MongoStores.open(server.uri())) {
                for (ThreadState state : ThreadState.values()) {
                    assertThat(mongo.stores()
                                    .threads()
                                    .matching(
                                            ThreadQuery.all(Set.of(channel), 10).in(Set.of(state))))
                            .extracting(thread -> thread.id().value())
                            .containsExactly(state.name().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static ChatThread named(ChatThread thread, String id) {
        return new ChatThread(
                new ThreadId(id),
                thread.channel(),
                thread.bot(),
                thread.group(),
                thread.log(),
                thread.receipts(),
                thread.seen(),
                thread.outgoing(),
                thread.care(),
                thread.companion(),
                thread.blockedAt(),
                thread.changedAt(),
                thread.version());
    }
}
