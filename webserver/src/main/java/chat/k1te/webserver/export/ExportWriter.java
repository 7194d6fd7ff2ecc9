package chat.k1te.webserver.export;

import chat.k1te.management.ThreadManagement.Listed;
import chat.k1te.thread.Message;
import chat.k1te.webserver.widget.Entries;
import java.io.Closeable;
import java.io.IOException;

/// Writes threads, one after the other, each from its first message to its last. It is complete when it was closed.
interface ExportWriter extends Closeable {
    void begin(Listed thread) throws IOException;

    /// @param entries in whose words events are told
    void said(Message message, Entries entries) throws IOException;

    void end() throws IOException;
}
