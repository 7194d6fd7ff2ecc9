package chat.k1te.webserver.files;

import chat.k1te.telegram.TelegramFiles;
import chat.k1te.thread.Files;
import chat.k1te.webserver.http.Routed;
import chat.k1te.webserver.widget.ChatDoors;
import chat.k1te.webserver.widget.FileAddresses;
import chat.k1te.webserver.widget.TrustedProxies;
import io.helidon.webserver.http.HttpRouting;
import java.time.InstantSource;

/// Everything below `/files/`. Safe for use by several threads.
public final class FileRoutes implements Routed {
    /// What the web server lets through at most. A body that is only a little too long is refused by us, in words.
    public static final long LONGEST_BODY = 2 * FileAddresses.UPLOAD_LIMIT;

    private static final String UPLOAD = "/files/{key}";
    private static final String DOWNLOAD = "/files/{thread}/{seq}/{part}";

    private final Uploads uploads;
    private final Downloads downloads;

    /// Where we are.
    ///
    /// @param ownOrigin of our own pages, which may use every channel
    public record Site(String ownOrigin, TrustedProxies proxies) {}

    /// Where bytes are kept.
    ///
    /// @param uploaded   by visitors
    /// @param atTelegram what operators have sent
    public record Kept(Files uploaded, TelegramFiles atTelegram) {}

    public FileRoutes(
            ChatDoors doors,
            Kept kept,
            SignedAddresses addresses,
            Site site,
            UploadRules rules,
            Transfers transfers,
            InstantSource clock) {
        uploads = new Uploads(doors, kept.uploaded(), site, rules, transfers, clock);
        downloads = new Downloads(doors.reader(), new FileSource(kept), addresses, transfers, clock);
    }

    @Override
    public HttpRouting.Builder addTo(HttpRouting.Builder routing) {
        return routing.any(UPLOAD, uploads::handle).any(DOWNLOAD, downloads::handle);
    }

    /// Whether a request to `path` may have a body.
    public static boolean takesBody(String path) {
        return path.matches("/files/[^/]+");
    }
}
