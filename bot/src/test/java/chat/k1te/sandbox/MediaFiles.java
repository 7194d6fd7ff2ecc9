package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The files that the bot sends: uploaded with the call, or known by their `file_id`.
final class MediaFiles {
    private static final int BIGGEST_FILE = 50 << 20;
    private static final int BIGGEST_PHOTO = 10 << 20;
    private static final Set<String> PHOTO_EXTENSIONS = Set.of("jpg", "jpeg", "gif", "png", "tif", "bmp");
    private static final List<String> TOLD =
            List.of("duration", "width", "height", "length", "performer", "title", "emoji");

    private final World world;
    private final Media media;

    MediaFiles(World world) {
        this.world = world;
        this.media = new Media(world);
    }

    /// The content of a message of this kind, as the call asks for it.
    ObjectNode content(Params params, MediaKind kind) {
        Optional<Upload> upload = params.upload(kind.field());
        ObjectNode content = upload.isPresent()
                ? uploaded(upload.get(), kind, params.values(), params.upload("thumbnail"))
                : known(reference(params.text(kind.field()), kind), kind);
        return captioned(content, params, kind);
    }

    /// The content of one `InputMedia`, whose files are other parts of the call.
    ObjectNode item(Params params, JsonNode input, MediaKind kind) {
        String reference = reference(Optional.of(input.path("media").asText()), kind);
        Optional<Upload> upload = params.attached(reference);
        ObjectNode content = upload.isPresent()
                ? uploaded(
                        upload.get(),
                        kind,
                        input,
                        params.attached(input.path("thumbnail").asText()))
                : known(reference, kind);
        return captioned(content, new Params(input.deepCopy(), params.uploads()), kind);
    }

    private static String reference(Optional<String> given, MediaKind kind) {
        return given.filter(text -> !text.isEmpty())
                .orElseThrow(() -> Rejection.badRequest("there is no " + kind.words() + " in the request"));
    }

    private static ObjectNode captioned(ObjectNode content, Params params, MediaKind kind) {
        if (!kind.hasCaption()) return content;
        FormattedText caption = TextRules.caption(
                params.text("caption").orElse(""), params.text("parse_mode"), params.json("caption_entities"));
        content.setAll(caption.content("caption", "caption_entities"));
        if (params.flag("has_spoiler")) content.set("has_media_spoiler", BooleanNode.TRUE);
        if (params.flag("show_caption_above_media")) content.set("show_caption_above_media", BooleanNode.TRUE);
        return content;
    }

    private ObjectNode known(String reference, MediaKind kind) {
        if (reference.startsWith("http")) throw Rejection.badRequest("failed to get HTTP URL content");
        return world.files
                .sent(reference)
                .filter(file -> file.kind() == kind)
                .orElseThrow(() -> Rejection.badRequest("wrong file identifier/HTTP URL specified"))
                .content()
                .deepCopy();
    }

    private ObjectNode uploaded(Upload upload, MediaKind asked, JsonNode told, Optional<Upload> thumbnail) {
        if (upload.bytes().length == 0) throw Rejection.badRequest("file must be non-empty");
        if (upload.bytes().length > BIGGEST_FILE) {
            throw Rejection.of(
                    413,
                    "Request Entity Too Large: file of size " + upload.bytes().length + " is too big to be uploaded");
        }
        if (asked == MediaKind.PHOTO) checkPhoto(upload);
        // What cannot be played as a voice message arrives as a document.
        boolean mute = asked == MediaKind.VOICE && !FileFormat.isVoice(upload);
        MediaKind kind = mute ? MediaKind.DOCUMENT : asked;
        ObjectNode about = Json.object();
        if (!mute)
            TOLD.forEach(field -> Optional.ofNullable(told.get(field)).ifPresent(v -> about.set(field, typed(v))));
        SentFile file = new SentFile(kind, upload.fileName(), upload.mimeType(), upload.bytes(), "", about);
        return media.content(file, thumbnail.map(Upload::bytes)).deepCopy();
    }

    /// In a form every number is text.
    private static JsonNode typed(JsonNode value) {
        return value.isTextual() && value.asText().matches("\\d{1,9}")
                ? Json.MAPPER.getNodeFactory().numberNode(value.asInt())
                : value;
    }

    private static void checkPhoto(Upload upload) {
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
    }
}
