package chat.k1te.thread;

import java.time.Instant;

/// What is known of a file that a visitor uploaded.
///
/// @param owner  hash of the visitor's token; nobody else may post it
/// @param name   cleaned: no path, no control characters
/// @param mime   sniffed from its bytes, never what the browser said
/// @param width  of a picture, else 0
/// @param height of a picture, else 0
public record UploadedFile(
        FileId id, String owner, String name, String mime, long bytes, int width, int height, Instant at) {
    /// How it will be shown once it is posted.
    public Content.Attachment.Kind kind() {
        return DraftContents.kind(this);
    }
}
