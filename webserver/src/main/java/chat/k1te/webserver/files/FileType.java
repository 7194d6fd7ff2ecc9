package chat.k1te.webserver.files;

import chat.k1te.tenant.FileRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/// What a file is, found out from its first bytes. What the browser says of it is not asked; its name is, but only to
/// tell apart what has the same bytes in front, and never makes a picture, sound or video of anything.
///
/// @param width  of a picture, else 0
/// @param height of a picture, else 0
public record FileType(String mime, int width, int height) {
    /// How many bytes are looked at. A camera's notes and thumbnails may come before the size of a picture.
    public static final int HEAD = 256 * 1024;

    private static final String UNKNOWN = "application/octet-stream";
    private static final int SNIFFED = 64 * 1024;
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    /// Text, archives and old office files: many kinds begin alike.
    private static final Set<String> VAGUE =
            Set.of(UNKNOWN, "text/plain", "application/zip", "application/x-tika-msoffice");

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    public static FileType of(byte[] head, String name) {
        byte[] first = head.length <= SNIFFED ? head : Arrays.copyOf(head, SNIFFED);
        String mime = exact(detected(first, ""), first);
        if (PICTURES.contains(mime)) {
            // Something that only begins like a picture is none: it may be a script that a page would run.
            Optional<PictureSize> size = PictureSize.of(mime, head);
            return size.map(known -> new FileType(mime, known.width(), known.height()))
                    .orElse(new FileType(UNKNOWN, 0, 0));
        }
        return new FileType(VAGUE.contains(mime) ? hinted(mime, first, name) : mime, 0, 0);
    }

    /// What it is to people.
    FileRules.Kind kind() {
        return switch (mime.substring(0, mime.indexOf('/'))) {
            case "image" -> FileRules.Kind.PHOTO;
            case "video" -> FileRules.Kind.VIDEO;
            case "audio" -> FileRules.Kind.AUDIO;
            default -> FileRules.Kind.DOCUMENT;
        };
    }

    private static String hinted(String mime, byte[] first, String name) {
        String guess = detected(first, name);
        boolean media = guess.matches("(image|audio|video)/.*");
        return media ? mime : guess;
    }

    /// What browsers record comes in containers that may hold anything; they say inside what it is.
    private static String exact(String mime, byte[] first) {
        String start = new String(first, 0, Math.min(first.length, 64), StandardCharsets.ISO_8859_1);
        return switch (mime) {
            case "video/quicktime" ->
                start.startsWith("ftypqt", 4) ? mime : start.startsWith("ftyp", 4) ? "video/mp4" : mime;
            case "application/x-matroska" -> start.contains("webm") ? "video/webm" : mime;
            case "application/ogg", "audio/opus" -> start.contains("OpusHead") ? "audio/ogg" : mime;
            default -> mime;
        };
    }

    private static String detected(byte[] first, String name) {
        Metadata about = new Metadata();
        if (!name.isEmpty()) {
            about.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try {
            return TYPES.detect(new ByteArrayInputStream(first), about)
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("memory gives every byte", e);
        }
    }
}
