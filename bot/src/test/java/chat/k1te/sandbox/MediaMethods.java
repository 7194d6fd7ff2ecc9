package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Messages with a file, and `getFile`.
final class MediaMethods {
    private static final int BIGGEST_DOWNLOAD = 20 << 20;
    private static final int BIGGEST_PHOTO = 10 << 20;
    private static final Set<String> PHOTO_EXTENSIONS = Set.of("jpg", "jpeg", "gif", "png", "tif", "bmp");
    private static final Map<String, String> KINDS = Map.of(
            "photo", "photos",
            "document", "documents",
            "video", "videos",
            "voice", "voice notes",
            "audio", "music",
            "animation", "animations");

    private final World world;
    private final Posts posts;
    private final Access access;
    private final Sending sending;

    MediaMethods(Engine engine, Access access, Sending sending) {
        this.world = engine.world;
        this.posts = engine.posts;
        this.access = access;
        this.sending = sending;
    }

    Map<String, BotMethod> methods() {
        Map<String, BotMethod> methods = new HashMap<>();
        KINDS.keySet()
                .forEach(kind -> methods.put(
                        "send" + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1),
                        params -> send(params, kind)));
        methods.put("getFile", this::getFile);
        return methods;
    }

    private JsonNode send(Params params, String kind) {
        ChatState chat = access.writable(params);
        FormattedText caption = TextRules.caption(
                params.text("caption").orElse(""), params.text("parse_mode"), params.json("caption_entities"));
        ObjectNode content = Media.content(kind, file(params, kind));
        content.setAll(caption.content("caption", "caption_entities"));
        return posts.json(sending.send(params, chat, KINDS.getOrDefault(kind, kind), Draft.of(world.bot, content)));
    }

    private StoredFile file(Params params, String kind) {
        if (params.upload(kind).isPresent()) return stored(params.upload(kind).get(), kind);
        String reference =
                params.text(kind).orElseThrow(() -> Rejection.badRequest("there is no " + kind + " in the request"));
        if (reference.startsWith("http")) throw Rejection.badRequest("failed to get HTTP URL content");
        return world.files
                .byId(reference)
                .filter(file -> file.path().startsWith("photos/") == kind.equals("photo"))
                .orElseThrow(() -> Rejection.badRequest("wrong file identifier/HTTP URL specified"));
    }

    private StoredFile stored(Upload upload, String kind) {
        if (upload.bytes().length == 0) throw Rejection.badRequest("file must be non-empty");
        if (!kind.equals("photo")) return Media.store(world, kind, upload, Picture.Size.NONE);
        String extension = upload.fileName().substring(upload.fileName().lastIndexOf('.') + 1);
        if (!PHOTO_EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT))) {
            throw Rejection.badRequest(
                    "photo has unsupported extension. Use one of .jpg, .jpeg, .gif, .png, .tif or .bmp");
        }
        int bytes = upload.bytes().length;
        if (bytes > BIGGEST_PHOTO) {
            throw Rejection.badRequest("file of size " + bytes + " bytes is too big for a photo; the maximum size is "
                    + BIGGEST_PHOTO + " bytes");
        }
        Picture.Size size =
                Picture.size(upload.bytes()).orElseThrow(() -> Rejection.badRequest("IMAGE_PROCESS_FAILED"));
        boolean tooLarge = size.width() + size.height() > 10_000
                || Math.max(size.width(), size.height()) > 20 * Math.min(size.width(), size.height());
        if (tooLarge) throw Rejection.badRequest("PHOTO_INVALID_DIMENSIONS");
        return Media.store(world, kind, upload, size);
    }

    private JsonNode getFile(Params params) {
        String id = params.text("file_id").orElseThrow(() -> Rejection.badRequest("file_id not specified"));
        StoredFile file = world.files.byId(id).orElseThrow(() -> Rejection.badRequest("invalid file_id"));
        if (file.bytes().length > BIGGEST_DOWNLOAD) throw Rejection.badRequest("file is too big");
        return Media.identity(file).put("file_path", file.path());
    }
}
