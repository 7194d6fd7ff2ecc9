package chat.k1te.webserver.files;

import io.helidon.http.Status;
import java.util.Locale;

/// Why an upload is refused. Each has a sentence in [chat.k1te.webserver.widget.RefusalTexts].
public enum UploadRefusal {
    UNKNOWN_CHANNEL(404),
    /// The owner did not allow this site.
    NOT_ALLOWED_HERE(403),
    /// No token of ours.
    BAD_TOKEN(401),
    BLOCKED(403),
    FILE_TOO_BIG(413),
    FILE_EMPTY(400),
    /// The owner lets visitors send no files, none of this kind, or none of this size.
    FILE_NOT_ALLOWED(403),
    RATE_LIMITED(429),
    /// A fault on our side.
    BUSY(503);

    private final int status;

    UploadRefusal(int status) {
        this.status = status;
    }

    public Status status() {
        return Status.create(status);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
