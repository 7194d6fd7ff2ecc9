package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// Files as the contents of messages.
final class Media {
    private static final Map<String, String> FOLDERS = Map.of(
            "photo", "photos",
            "document", "documents",
            "video", "videos",
            "voice", "voice",
            "audio", "music",
            "animation", "animations");

    private Media() {}

    static StoredFile store(World world, String kind, Upload upload, Picture.Size size) {
        String folder = FOLDERS.getOrDefault(kind, "documents");
        return world.files.store(folder, upload.fileName(), upload.mimeType(), upload.bytes(), size);
    }

    /// The fields every kind of file has.
    static ObjectNode identity(StoredFile file) {
        return Json.object()
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.bytes().length);
    }

    static ObjectNode content(String kind, StoredFile file) {
        ObjectNode content = Json.object();
        if (kind.equals("photo")) {
            content.putArray("photo")
                    .add(identity(file).put("width", file.width()).put("height", file.height()));
            return content;
        }
        ObjectNode json = identity(file).put("mime_type", file.mimeType());
        if (!kind.equals("voice")) json.put("file_name", file.name());
        if (kind.equals("voice") || kind.equals("audio")) json.put("duration", 1);
        if (kind.equals("video") || kind.equals("animation")) {
            json.put("duration", 1).put("width", 320).put("height", 240);
        }
        content.set(kind, json);
        // An animation is a document too, for clients that do not know animations.
        if (kind.equals("animation")) content.set("document", json);
        return content;
    }
}
