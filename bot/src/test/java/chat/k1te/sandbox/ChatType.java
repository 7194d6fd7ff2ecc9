package chat.k1te.sandbox;

import java.util.Locale;

/// The kinds of chat the sandbox knows. A forum is a supergroup with topics switched on.
enum ChatType {
    PRIVATE,
    GROUP,
    SUPERGROUP;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
