package chat.k1te.webserver.files;

import chat.k1te.webserver.widget.FileAddresses;
import java.time.Duration;

/// The bounds of uploads.
///
/// @param fileBytes     of one file
/// @param visitorFiles  of one visitor in an hour
/// @param visitorBytes  of one visitor in an hour
/// @param addressFiles  from one public address in an hour; a private one is most likely a proxy that we were not told
///     of
/// @param addressBytes  from one public address in an hour
/// @param lengthless    how many bodies may come at once that don't say how long they are: of these the web server
/// keeps
///     as much in memory as the sender calls one chunk
/// @param forgottenAfter when what was never posted is forgotten
public record UploadRules(
        long fileBytes,
        int visitorFiles,
        long visitorBytes,
        int addressFiles,
        long addressBytes,
        int lengthless,
        Duration forgottenAfter) {
    public static final UploadRules STANDARD =
            new UploadRules(FileAddresses.UPLOAD_LIMIT, 60, 500L << 20, 600, 2_000L << 20, 4, Duration.ofHours(1));
}
