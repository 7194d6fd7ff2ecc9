package chat.k1te.thread;

/// The bytes of a file, wherever they are.
///
/// @param mime   what they are, as far as is known: what we sniffed, or what Telegram says
/// @param bytes  how many; 0 when unknown
/// @param width  of a picture or video in pixels; 0 when unknown
/// @param height of a picture or video in pixels; 0 when unknown
public record Blob(Place place, String mime, long bytes, int width, int height) {
    /// Where they are kept.
    public sealed interface Place {}

    /// At Telegram, whence they are streamed when somebody asks for them.
    ///
    /// @param fileId   what this bot fetches it by (Bot API `getFile`); never shown to anybody
    /// @param uniqueId the same for all bots and times
    public record AtTelegram(String fileId, String uniqueId) implements Place {}

    /// In our own store, uploaded by the visitor.
    public record Uploaded(FileId id) implements Place {}
}
