package chat.k1te.testing;

import chat.k1te.relay.Stores;
import org.junit.jupiter.api.Nested;

/// The stores in memory keep what the contracts ask.
class InMemoryStoresTest {
    @Nested
    class Keeping extends StoresContract {
        private final Stores stores = InMemoryStores.create();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ThreadQueries extends ThreadQueriesContract {
        private final Stores stores = InMemoryStores.create();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Files extends FilesContract {
        private final Stores stores = InMemoryStores.create();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class TheLog extends ThreadLogContract {
        private final Stores stores = InMemoryStores.create();

        @Override
        protected Stores stores() {
            return stores;
        }

        @Override
        protected int perWriter() {
            return 200;
        }
    }
}
