package chat.k1te.webserver.widget;

import chat.k1te.thread.ThreadChanges;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// One reader's place in a thread: says what the reader has not been given yet, a page at a time. Reads the store only
/// when asked. [#next] and [#rev] are meant for one thread.
final class ThreadFeed {
    private static final int NEWEST = 50;

    private final ThreadReader reader;
    private final ThreadId thread;
    private final Entries entries;
    private volatile boolean begun;
    private OptionalLong cursor;
    private boolean caughtUp;
    private boolean ended;

    /// @param entries puts what is read into frames
    /// @param begun   whether anything was ever said; the store is not asked before
    /// @param since   what the reader has been given before; empty for one who has nothing
    ThreadFeed(ThreadReader reader, Entries entries, boolean begun, OptionalLong since) {
        this.reader = reader;
        this.thread = entries.thread();
        this.entries = entries;
        this.begun = begun;
        this.cursor = since;
    }

    /// The first words were said. May be called by any thread.
    void begin() {
        begun = true;
    }

    /// @param complete whether the reader has everything after these
    record Part(List<ServerFrame> frames, boolean complete) {
        static final Part NOTHING = new Part(List.of(), true);
    }

    Part next() {
        ThreadChanges changes = begun ? read() : ThreadChanges.NONE;
        ended = changes.rev() == 0 && rev() > 0;
        List<ServerFrame> frames = new ArrayList<>();
        if (changes.rev() > rev()) {
            frames.addAll(entries.frames(changes));
            cursor = OptionalLong.of(changes.rev());
        }
        if (changes.complete() && !caughtUp) {
            caughtUp = true;
            frames.add(new ServerFrame.CaughtUp(rev()));
        }
        return new Part(frames, changes.complete());
    }

    private ThreadChanges read() {
        return cursor.isPresent() ? reader.since(thread, cursor.getAsLong()) : reader.latest(thread, NEWEST);
    }

    /// Whether the thread was not there any more when it was last looked at: its visitor was erased.
    boolean hasEnded() {
        return ended;
    }

    /// The cursor; 0 when nothing was given.
    long rev() {
        return cursor.orElse(0);
    }
}
