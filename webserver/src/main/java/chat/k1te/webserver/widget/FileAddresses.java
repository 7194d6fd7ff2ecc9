package chat.k1te.webserver.widget;

import chat.k1te.thread.Blob;
import chat.k1te.thread.ThreadId;

/// Where a visitor's browser finds the files of a thread. Safe for use by several threads.
@FunctionalInterface
public interface FileAddresses {
    /// What a visitor may upload, in bytes: the most that Telegram takes from a bot.
    long UPLOAD_LIMIT = 50L << 20;

    /// The address of a file, good until the end of tomorrow.
    ///
    /// @param seq the message it belongs to
    /// @param file what is at that part of the message now
    String of(ThreadId thread, long seq, FilePart part, Blob file);
}
