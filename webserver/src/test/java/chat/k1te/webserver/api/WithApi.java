package chat.k1te.webserver.api;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Tests that share one running program: it takes seconds to start.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithApi {
    protected ApiUnderTest api;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        api = ApiUnderTest.start(folder);
    }

    @AfterAll
    void close() {
        api.close();
    }
}
