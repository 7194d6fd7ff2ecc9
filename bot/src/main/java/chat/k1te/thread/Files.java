package chat.k1te.thread;

import chat.k1te.tenant.ChannelId;
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

    /// It belongs to a message in this channel now: [#sweep] leaves it.
    void posted(FileId id, ChannelId channel);

    /// Forgets the file; it may be gone already.
    void remove(FileId id);

    /// Forgets everything that was uploaded with the token of this hash.
    void removeOf(String owner);

    /// Forgets what was uploaded before `before` and never posted.
    ///
    /// @return how many files
    int sweep(Instant before);

    /// Forgets what was uploaded before `before` and posted in this channel.
    ///
    /// @return how many files
    int expire(ChannelId channel, Instant before);
}
