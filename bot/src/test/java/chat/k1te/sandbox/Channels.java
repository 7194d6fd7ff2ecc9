package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Channels, which here are no more than the names they speak under.
final class Channels {
    private static final long FIRST_ID = -1_003_000_000_000L;

    private Channels() {}

    /// The `Chat` of the channel with this title, the same for the same title.
    static ObjectNode json(String title) {
        long id = FIRST_ID - Integer.toUnsignedLong(title.hashCode());
        return Json.object().put("id", id).put("type", "channel").put("title", title);
    }
}
