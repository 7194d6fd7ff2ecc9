package chat.k1te.webserver.files;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// The rest of a body that was refused. Some of it is still taken: a connection that is closed with bytes unread takes
/// our answer with it before the browser has read it.
public final class Leftover {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int MOST = 1 << 20;

    private Leftover() {}

    public static void take(ServerRequest request, Transfers transfers) {
        if (request.headers().contains(HeaderNames.EXPECT)) {
            // Nothing was sent yet, and reading would ask for it.
            return;
        }
        try (Transfers.Transfer _ = transfers.begin(GRACE)) {
            InputStream body = request.content().inputStream();
            byte[] part = new byte[8192];
            int taken = 0;
            int read = body.read(part);
            while (read >= 0 && taken < MOST) {
                taken += read;
                read = body.read(part);
            }
        } catch (IOException | RuntimeException _) {
            // The browser has heard us and gone, which is what we wait for.
        }
    }
}
