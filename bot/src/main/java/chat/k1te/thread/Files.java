package chat.k1te.thread;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/// Keeps the files that visitors upload. Bytes are streamed, never whole in memory. Safe for use by several threads.
public interface Files {
    /// Keeps what `bytes` gives until its end. If it breaks off nothing is kept.
    ///
    /// @param file everything about it but its length, which is counted
    /// @return the same with the length
    /// @throws IOException when `bytes` does
    UploadedFile keep(UploadedFile file, InputStream bytes) throws IOException;

    Optional<UploadedFile> find(FileId id);

    /// The bytes from `from` on.
    ///
    /// @throws IOException when the file is not there any more
    InputStream open(FileId id, long from) throws IOException;

    /// It belongs to a message now: [#sweep] leaves it.
    void posted(FileId id);

    /// Forgets the file; it may be gone already.
    void remove(FileId id);

    /// Forgets what was uploaded before `before` and never posted.
    ///
    /// @return how many files
    int sweep(Instant before);
}
