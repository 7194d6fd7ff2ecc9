package chat.k1te.sandbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the bot did that Telegram's documentation does not allow or the sandbox cannot judge. Safe to share.
final class Violations {
    private final List<String> found = new CopyOnWriteArrayList<>();

    void add(String what) {
        found.add(what);
    }

    List<String> all() {
        return List.copyOf(found);
    }
}
