package chat.k1te.webserver.files;

import chat.k1te.thread.Blob;
import chat.k1te.thread.Content.Attachment;
import chat.k1te.webserver.http.SavedAs;
import chat.k1te.webserver.widget.FilePart;
import java.util.Set;

/// What a browser is told a file is. Only what can't carry a program is shown in a page, everything else is saved; and
/// what Telegram says of a file counts only where it is one of the few types we know for its kind.
///
/// @param type        for `Content-Type`
/// @param disposition for `Content-Disposition`
record ServedAs(String type, String disposition) {
    private static final String OTHER = "application/octet-stream";
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/webm");
    private static final Set<String> SOUNDS =
            Set.of("audio/ogg", "audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/opus");

    static ServedAs of(Attachment attachment, FilePart part, Blob file) {
        String type = part instanceof FilePart.Original
                ? original(attachment.kind(), file)
                : known(file.mime(), PICTURES, "image/jpeg");
        String name = attachment.details().name();
        return new ServedAs(type, type.equals(OTHER) ? SavedAs.disposition(name) : "inline");
    }

    private static String original(Attachment.Kind kind, Blob file) {
        String mime = file.mime();
        if (file.place() instanceof Blob.Uploaded) {
            // We have looked at it ourselves.
            return PICTURES.contains(mime) || VIDEOS.contains(mime) || SOUNDS.contains(mime) ? mime : OTHER;
        }
        return switch (kind) {
            case PHOTO -> known(mime, PICTURES, "image/jpeg");
            case ANIMATION -> mime.equals("image/gif") ? mime : known(mime, VIDEOS, "video/mp4");
            case VIDEO -> known(mime, VIDEOS, OTHER);
            case VIDEO_NOTE -> "video/mp4";
            case VOICE -> known(mime, SOUNDS, "audio/ogg");
            case AUDIO -> known(mime, SOUNDS, OTHER);
            case STICKER -> mime.equals("video/webm") ? mime : known(mime, PICTURES, OTHER);
            case DOCUMENT -> OTHER;
        };
    }

    private static String known(String mime, Set<String> types, String otherwise) {
        return types.contains(mime) ? mime : otherwise;
    }
}
