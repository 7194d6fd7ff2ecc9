package chat.k1te.telegram;

import chat.k1te.thread.Blob;
import chat.k1te.thread.Content;
import chat.k1te.thread.Content.Attachment;
import chat.k1te.thread.Content.Attachment.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an operator's message says, whatever its kind. Several kinds come with a second, older description of
/// themselves (an animation is also a document); the more exact one is looked for first.
final class ContentReader {
    /// What may stand around any message.
    private static final Set<String> AROUND = Set.of(
            "from",
            "chat",
            "sender_chat",
            "sender_business_bot",
            "reply_to_message",
            "external_reply",
            "quote",
            "forward_origin",
            "forward_from",
            "forward_from_chat",
            "via_bot",
            "entities",
            "caption_entities",
            "link_preview_options",
            "reply_markup",
            "reply_to_story",
            "suggested_post_info",
            "direct_messages_topic");

    private ContentReader() {}

    /// Empty for notes of Telegram's own, which nobody said.
    static Optional<Content> read(JsonNode message) {
        if (message.has("text")) {
            return text(message, "text", "entities").map(text -> text);
        }
        return attachment(message)
                .map(Content.class::cast)
                .or(() -> structured(message))
                .or(() -> RichText.read(message.path("rich_message")).map(text -> text))
                .or(() -> unknown(message));
    }

    private static Optional<Content.Text> text(JsonNode message, String field, String entities) {
        String text = message.path(field).asText();
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new Content.Text(text, Marks.of(text, message.path(entities))));
    }

    private static Optional<Attachment> attachment(JsonNode message) {
        if (message.has("animation")) {
            return Optional.of(file(message, Kind.ANIMATION, message.path("animation"), "video/mp4"));
        }
        if (message.has("sticker")) {
            return Optional.of(sticker(message));
        }
        if (message.has("live_photo")) {
            return Optional.of(
                    message.has("photo")
                            ? photo(message)
                            : file(message, Kind.VIDEO, message.path("live_photo"), "video/mp4"));
        }
        if (message.path("photo").size() > 0) {
            return Optional.of(photo(message));
        }
        if (message.has("video")) {
            return Optional.of(file(message, Kind.VIDEO, message.path("video"), "video/mp4"));
        }
        if (message.has("video_note")) {
            return Optional.of(file(message, Kind.VIDEO_NOTE, message.path("video_note"), "video/mp4"));
        }
        if (message.has("voice")) {
            return Optional.of(file(message, Kind.VOICE, message.path("voice"), "audio/ogg"));
        }
        if (message.has("audio")) {
            return Optional.of(file(message, Kind.AUDIO, message.path("audio"), "audio/mpeg"));
        }
        return message.has("document")
                ? Optional.of(file(message, Kind.DOCUMENT, message.path("document"), "application/octet-stream"))
                : Optional.empty();
    }

    private static Attachment file(JsonNode message, Kind kind, JsonNode file, String usualType) {
        String performer = file.path("performer").asText();
        String title = file.path("title").asText();
        String label = performer.isBlank() || title.isBlank() ? performer + title : performer + " – " + title;
        return new Attachment(
                kind,
                blob(file, file.path("mime_type").asText(usualType)),
                new Attachment.Details(
                        FileNames.clean(file.path("file_name").asText()),
                        file.path("duration").asInt(),
                        label,
                        message.path("has_media_spoiler").asBoolean()),
                List.of(),
                thumbnail(file),
                caption(message));
    }

    private static Attachment photo(JsonNode message) {
        List<Blob> sizes = new ArrayList<>();
        message.path("photo").forEach(size -> sizes.add(blob(size, "image/jpeg")));
        return new Attachment(
                Kind.PHOTO,
                sizes.getLast(),
                new Attachment.Details(
                        "", 0, "", message.path("has_media_spoiler").asBoolean()),
                sizes.subList(0, sizes.size() - 1),
                Optional.empty(),
                caption(message));
    }

    private static Attachment sticker(JsonNode message) {
        JsonNode sticker = message.path("sticker");
        String type = sticker.path("is_video").asBoolean()
                ? "video/webm"
                : sticker.path("is_animated").asBoolean() ? "application/x-tgsticker" : "image/webp";
        return new Attachment(
                Kind.STICKER,
                blob(sticker, type),
                new Attachment.Details("", 0, sticker.path("emoji").asText(), false),
                List.of(),
                thumbnail(sticker),
                Optional.empty());
    }

    private static Optional<Blob> thumbnail(JsonNode file) {
        return file.has("thumbnail") ? Optional.of(blob(file.path("thumbnail"), "image/jpeg")) : Optional.empty();
    }

    private static Blob blob(JsonNode file, String type) {
        int side = file.path("length").asInt();
        return new Blob(
                new Blob.AtTelegram(
                        file.path("file_id").asText(),
                        file.path("file_unique_id").asText()),
                type,
                file.path("file_size").asLong(),
                file.path("width").asInt(side),
                file.path("height").asInt(side));
    }

    private static Optional<Content.Text> caption(JsonNode message) {
        return text(message, "caption", "caption_entities");
    }

    private static Optional<Content> structured(JsonNode message) {
        if (message.has("venue") || message.has("location")) {
            JsonNode venue = message.path("venue");
            JsonNode point = message.has("location") ? message.path("location") : venue.path("location");
            return Optional.of(new Content.Location(
                    point.path("latitude").asDouble(),
                    point.path("longitude").asDouble(),
                    venue.path("title").asText(),
                    venue.path("address").asText()));
        }
        if (message.has("contact")) {
            JsonNode contact = message.path("contact");
            return Optional.of(new Content.Contact(
                    MessageJson.fullName(contact), contact.path("phone_number").asText()));
        }
        if (message.has("poll")) {
            return Optional.of(poll(message.path("poll")));
        }
        if (message.has("checklist")) {
            return Optional.of(checklist(message.path("checklist")));
        }
        if (message.has("dice")) {
            JsonNode dice = message.path("dice");
            return Optional.of(new Content.Dice(
                    dice.path("emoji").asText("🎲"), dice.path("value").asInt()));
        }
        return Optional.empty();
    }

    private static Content poll(JsonNode poll) {
        List<Content.Poll.Option> options = new ArrayList<>();
        poll.path("options")
                .forEach(option -> options.add(new Content.Poll.Option(
                        option.path("text").asText(), option.path("voter_count").asInt())));
        return new Content.Poll(
                poll.path("question").asText(), options, poll.path("is_closed").asBoolean());
    }

    private static Content checklist(JsonNode checklist) {
        List<Content.Checklist.Task> tasks = new ArrayList<>();
        checklist
                .path("tasks")
                .forEach(task -> tasks.add(new Content.Checklist.Task(
                        task.path("text").asText(),
                        task.has("completed_by_user")
                                || task.path("completion_date").asLong() > 0)));
        return new Content.Checklist(checklist.path("title").asText(), tasks);
    }

    /// A message that says nothing we know, not even that it is a note of Telegram's own, is something new.
    private static Optional<Content> unknown(JsonNode message) {
        List<String> kinds = new ArrayList<>();
        boolean note = false;
        for (var field : message.properties()) {
            note |= ServiceNotes.isOne(field.getKey());
            if (field.getValue().isContainerNode() && !AROUND.contains(field.getKey())) {
                kinds.add(field.getKey());
            }
        }
        if (note) {
            return Optional.empty();
        }
        return Optional.of(new Content.Unshown(kinds.isEmpty() ? "unknown" : kinds.getFirst()));
    }
}
