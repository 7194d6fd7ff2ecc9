package chat.k1te.webserver.api;

import io.helidon.http.Status;
import java.util.Locale;

/// Why the API says no. Each has a sentence in [ApiTexts].
public enum ApiRefusal {
    NO_INIT_DATA(401),
    BAD_INIT_DATA(401),
    INIT_DATA_EXPIRED(401),
    /// What destroys wants the Mini App to have been opened lately.
    INIT_DATA_OLD_FOR_THIS(401),
    /// There is none, or it is somebody else's: who asks learns no more.
    NOT_FOUND(404),
    /// It is theirs, but not for their role to do.
    FORBIDDEN(403),
    /// What a signed address opened for a while.
    ADDRESS_EXPIRED(410),
    BAD_REQUEST(400),
    INVALID(422),
    /// Somebody else was faster.
    CHANGED_MEANWHILE(412),
    PRECONDITION_REQUIRED(428),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    RATE_LIMITED(429),
    TELEGRAM_UNREACHABLE(503),
    METHOD_NOT_ALLOWED(405),
    /// The bot may not write to this person.
    OPEN_THE_BOT_FIRST(409),
    /// The channel has no group.
    NOT_CONNECTED(409),
    PAUSED(409),
    /// It was kept under another `SECRET_KEY`.
    SECRET_UNREADABLE(409),
    INTERNAL(500);

    private final int status;

    ApiRefusal(int status) {
        this.status = status;
    }

    public Status status() {
        return Status.create(status);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
