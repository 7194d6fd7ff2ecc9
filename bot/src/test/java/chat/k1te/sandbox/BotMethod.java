package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/// One method of the Bot API. Runs under the lock of the [World]; a "no" is a [Rejection].
@FunctionalInterface
interface BotMethod {
    JsonNode call(Params params);
}
