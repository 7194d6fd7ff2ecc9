package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// A "no" of the Bot API, with the words Telegram uses.
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final String NOT_MODIFIED = "message is not modified: specified new message content and reply markup are"
            + " exactly the same as a current content and reply markup of the message";

    private final int code;
    private final transient Optional<ObjectNode> parameters;

    private Rejection(int code, String description, Optional<ObjectNode> parameters) {
        super(description, null, false, false);
        this.code = code;
        this.parameters = parameters;
    }

    static Rejection badRequest(String text) {
        return new Rejection(400, "Bad Request: " + text, Optional.empty());
    }

    static Rejection forbidden(String text) {
        return new Rejection(403, "Forbidden: " + text, Optional.empty());
    }

    static Rejection conflict(String text) {
        return new Rejection(409, "Conflict: " + text, Optional.empty());
    }

    static Rejection of(int code, String description) {
        return new Rejection(code, description, Optional.empty());
    }

    static Rejection migrated(long newChatId) {
        String text = "Bad Request: group chat was upgraded to a supergroup chat";
        return new Rejection(400, text, Optional.of(Json.object().put("migrate_to_chat_id", newChatId)));
    }

    static Rejection tooManyRequests(long retryAfterSeconds) {
        String text = "Too Many Requests: retry after " + retryAfterSeconds;
        return new Rejection(429, text, Optional.of(Json.object().put("retry_after", retryAfterSeconds)));
    }

    int code() {
        return code;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    /// The description without the name of the code, as it stands inside other descriptions.
    String text() {
        return description().replaceFirst("^Bad Request: ", "");
    }

    Optional<ObjectNode> parameters() {
        return parameters;
    }
}
