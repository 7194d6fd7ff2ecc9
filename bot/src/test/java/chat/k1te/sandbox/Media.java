package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Makes files the contents of messages, with everything Telegram makes of them. Use it inside [World#change].
final class Media {
    private static final List<Integer> LONGEST_SIDES = List.of(90, 320, 800);
    private static final Picture.Size FILM = new Picture.Size(640, 360);
    private static final int ROUND_FILM = 240;
    private static final int STICKER_SIDE = 512;

    private final World world;

    Media(World world) {
        this.world = world;
    }

    /// The fields every kind of file has.
    static ObjectNode identity(StoredFile file) {
        return Json.object()
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size());
    }

    /// The content of a message with this file, kept for when it is sent again by its id.
    ///
    /// @param thumbnail the picture given for it; films that a person sends always have one
    ObjectNode content(SentFile sent, Optional<byte[]> thumbnail) {
        ObjectNode content = sent.kind() == MediaKind.PHOTO ? photo(sent) : file(sent, thumbnail);
        ids(content).forEach(id -> world.files.noteSent(id, sent.kind(), content));
        return content;
    }

    static boolean isFilm(MediaKind kind) {
        return switch (kind) {
            case VIDEO, ANIMATION, VIDEO_NOTE -> true;
            case PHOTO, DOCUMENT, AUDIO, VOICE, STICKER, LIVE_PHOTO -> false;
        };
    }

    private static List<String> ids(ObjectNode content) {
        return content.properties().stream()
                .filter(field -> !field.getKey().equals("document") || content.size() == 1)
                .flatMap(field -> field.getValue().isArray()
                        ? field.getValue().valueStream()
                        : List.of(field.getValue()).stream())
                .map(file -> file.path("file_id").asText())
                .toList();
    }

    private ObjectNode photo(SentFile sent) {
        ObjectNode content = Json.object();
        content.set("photo", sizes(sent.upload(), sent.about()));
        return content;
    }

    /// A photo from its smallest to its full size. What cannot be scaled is its own smaller picture.
    private ArrayNode sizes(Upload upload, JsonNode about) {
        Picture.Size full = Picture.size(upload.bytes()).orElse(Picture.Size.NONE);
        ArrayNode sizes = Json.array();
        for (int longest : LONGEST_SIDES) {
            if (Math.max(full.width(), full.height()) <= longest) continue;
            Picture.Size size = Pictures.fitted(full, longest);
            byte[] smaller = Pictures.scaled(upload.bytes(), size).orElse(upload.bytes());
            sizes.add(size(new Upload(upload.fileName(), "image/jpeg", smaller), smaller.length, size));
        }
        long fileSize = about.path("file_size").asLong(upload.bytes().length);
        return sizes.add(size(upload, fileSize, full));
    }

    private ObjectNode size(Upload upload, long fileSize, Picture.Size size) {
        StoredFile file = world.files.store(MediaKind.PHOTO.folder, upload, fileSize, size);
        return identity(file).put("width", size.width()).put("height", size.height());
    }

    private ObjectNode file(SentFile sent, Optional<byte[]> thumbnail) {
        MediaKind kind = sent.kind();
        long fileSize = sent.about().path("file_size").asLong(sent.bytes().length);
        StoredFile file = world.files.store(kind.folder, sent.upload(), fileSize, Picture.Size.NONE);
        ObjectNode json = identity(file);
        describe(json, kind, sent);
        thumbnail.ifPresent(picture -> addThumbnail(json, picture));
        json.setAll(sent.about());
        ObjectNode content = Json.object();
        if (kind == MediaKind.LIVE_PHOTO) {
            ArrayNode still = sizes(new Upload("photo.jpg", "image/jpeg", binary(sent.about())), Json.object());
            json.set("photo", still);
            content.set("photo", still);
        }
        content.set(kind.field(), json);
        // An animation is a document too, for clients that do not know animations.
        if (kind == MediaKind.ANIMATION) content.set("document", json);
        return content;
    }

    private static byte[] binary(JsonNode about) {
        try {
            return about.path("photo").binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(ObjectNode json, MediaKind kind, SentFile sent) {
        if (kind != MediaKind.STICKER
                && kind != MediaKind.VIDEO_NOTE
                && !sent.mimeType().isEmpty()) {
            json.put("mime_type", sent.mimeType());
        }
        switch (kind) {
            case PHOTO -> {}
            case DOCUMENT -> json.put("file_name", sent.name());
            case AUDIO -> json.put("file_name", sent.name()).put("duration", 1);
            case VOICE -> json.put("duration", 1);
            case VIDEO, ANIMATION ->
                json.put("file_name", sent.name())
                        .put("duration", 1)
                        .put("width", FILM.width())
                        .put("height", FILM.height());
            case LIVE_PHOTO ->
                json.put("duration", 1).put("width", FILM.width()).put("height", FILM.height());
            case VIDEO_NOTE -> json.put("length", ROUND_FILM).put("duration", 1);
            case STICKER ->
                json.put("type", "regular")
                        .put("width", STICKER_SIDE)
                        .put("height", STICKER_SIDE)
                        .put("is_animated", sent.name().endsWith(".tgs"))
                        .put("is_video", sent.name().endsWith(".webm"))
                        .put("set_name", "KiteSandbox");
        }
    }

    private void addThumbnail(ObjectNode json, byte[] picture) {
        Picture.Size size = Picture.size(picture).orElse(Picture.Size.NONE);
        Upload upload = new Upload("thumbnail.jpg", "image/jpeg", picture);
        ObjectNode thumbnail = identity(world.files.store("thumbnails", upload, picture.length, size))
                .put("width", size.width())
                .put("height", size.height());
        json.set("thumbnail", thumbnail);
        // The name it had before, which Telegram still sends.
        json.set("thumb", thumbnail);
    }
}
