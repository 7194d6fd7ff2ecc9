package chat.k1te.thread;

import java.util.List;
import java.util.Map;

/// What a topic is called: a name that is ours or was given by people, and before it a mark of how things stand. Where
/// an answer was given nothing is asked of anybody, so there the name stands alone.
public final class TopicName {
    private static final Map<ThreadState, String> MARKS = Map.of(
            ThreadState.WAITING, "⏳ ",
            ThreadState.ANSWERED, "",
            ThreadState.CLOSED, "✔ ",
            ThreadState.BLOCKED, "🚫 ");
    private static final List<String> SEEN =
            MARKS.values().stream().filter(mark -> !mark.isEmpty()).toList();
    /// Telegram cuts longer names without a word.
    private static final int LIMIT = 128;

    private TopicName() {}

    /// The name with the mark of `state`.
    public static String marked(String base, ThreadState state) {
        return cut(MARKS.get(state) + base);
    }

    /// A name as it is shown, without marks; one that is nothing else is left.
    public static String base(String shown) {
        String name = shown.strip();
        for (String mark : SEEN) {
            if (name.startsWith(mark)) {
                return base(name.substring(mark.length()));
            }
        }
        return name;
    }

    /// At most so many UTF-16 units as Telegram takes characters, and no half of a surrogate pair.
    private static String cut(String name) {
        if (name.length() <= LIMIT) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LIMIT - 2)) ? LIMIT - 2 : LIMIT - 1;
        return name.substring(0, end) + "…";
    }
}
