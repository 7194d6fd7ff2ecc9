package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// A call the bot made.
///
/// @param method with Telegram's capitals, whatever the bot wrote
/// @param params as sent; a file is shown by its name, type and size
/// @param chatId the `chat_id` if there was a numeric one, else 0
public record Call(String method, JsonNode params, Instant at, long chatId, Outcome outcome) {

    /// @param status the HTTP status that was answered, 0 while there is none or when none was ever given
    /// @param applied whether the call had its effect, answered or not
    public record Outcome(int status, boolean applied) {
        static final Outcome PENDING = new Outcome(0, false);
    }

    Call with(Outcome newOutcome) {
        return new Call(method, params, at, chatId, newOutcome);
    }
}
