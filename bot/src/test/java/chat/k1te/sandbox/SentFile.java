package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/// A file that is sent, alone or as one of an album.
///
/// @param about fields of the file's object that are to be other than usual: `duration`, `mime_type`, `file_size`…
public record SentFile(MediaKind kind, String name, String mimeType, byte[] bytes, String caption, ObjectNode about) {

    private static SentFile of(MediaKind kind, String name, String mimeType, byte[] bytes) {
        return new SentFile(kind, name, mimeType, bytes, "", Json.object());
    }

    public static SentFile photo(byte[] jpeg) {
        return of(MediaKind.PHOTO, "photo.jpg", "image/jpeg", jpeg);
    }

    public static SentFile document(String name, String mimeType, byte[] bytes) {
        return of(MediaKind.DOCUMENT, name, mimeType, bytes);
    }

    public static SentFile video(byte[] mp4) {
        return of(MediaKind.VIDEO, "video.mp4", "video/mp4", mp4);
    }

    /// A film without sound that goes round and round.
    public static SentFile animation(byte[] mp4) {
        return of(MediaKind.ANIMATION, "animation.gif.mp4", "video/mp4", mp4);
    }

    /// A round film of its sender.
    public static SentFile videoNote(byte[] mp4) {
        return of(MediaKind.VIDEO_NOTE, "note.mp4", "video/mp4", mp4);
    }

    public static SentFile voice(byte[] ogg) {
        return of(MediaKind.VOICE, "voice.oga", "audio/ogg", ogg);
    }

    public static SentFile audio(String name, byte[] mp3, String performer, String title) {
        return of(MediaKind.AUDIO, name, "audio/mpeg", mp3)
                .with("performer", TextNode.valueOf(performer))
                .with("title", TextNode.valueOf(title));
    }

    /// A sticker in one of Telegram's three formats, told by its bytes: WebM, gzipped Lottie, else WebP.
    public static SentFile sticker(byte[] bytes, String emoji) {
        SentFile sticker = switch (FileFormat.of(bytes)) {
            case WEBM -> of(MediaKind.STICKER, "sticker.webm", "video/webm", bytes);
            case GZIP -> of(MediaKind.STICKER, "sticker.tgs", "application/x-tgsticker", bytes);
            default -> of(MediaKind.STICKER, "sticker.webp", "image/webp", bytes);
        };
        return sticker.with("emoji", TextNode.valueOf(emoji));
    }

    /// A film of a moment around a photo; `jpeg` is the still.
    public static SentFile livePhoto(byte[] mp4, byte[] jpeg) {
        SentFile film = of(MediaKind.LIVE_PHOTO, "live.mp4", "video/mp4", mp4);
        return film.with("photo", Json.MAPPER.getNodeFactory().binaryNode(jpeg));
    }

    public SentFile captioned(String text) {
        return new SentFile(kind, name, mimeType, bytes, text, about);
    }

    public SentFile with(String field, JsonNode value) {
        ObjectNode more = about.deepCopy();
        more.set(field, value);
        return new SentFile(kind, name, mimeType, bytes, caption, more);
    }

    public SentFile lasting(int seconds) {
        return with("duration", IntNode.valueOf(seconds));
    }

    /// Says it is this big, however many bytes there are: what is too big to fetch need not be held.
    public SentFile sized(long fileSize) {
        return with("file_size", LongNode.valueOf(fileSize));
    }

    Upload upload() {
        return new Upload(name, mimeType, bytes);
    }
}
