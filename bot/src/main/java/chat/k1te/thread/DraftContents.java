package chat.k1te.thread;

import java.util.List;
import java.util.Optional;

/// What a visitor's draft says, or why it can't be said.
final class DraftContents {
    /// Below a file Telegram takes 1024 characters, and at some desks we name the visitor above them.
    static final int CAPTION_LIMIT = 900;
    /// Above this Telegram does not take a picture as a photo (Bot API: Sending files).
    private static final long PHOTO_BYTES = 10L << 20;
    private static final int PHOTO_SIDES = 10_000;
    private static final int PHOTO_RATIO = 20;

    private final Files files;

    DraftContents(Files files) {
        this.files = files;
    }

    sealed interface Result {
        record Read(Content content) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    Result of(Visitor visitor, Draft draft) {
        String text = draft.text().strip();
        if (draft.file().isPresent()) {
            return attachment(visitor, draft.file().get(), text);
        }
        if (isInvisible(text)) {
            return new Result.Refused(Refusal.EMPTY);
        }
        return text.length() > Content.Text.LIMIT
                ? new Result.Refused(Refusal.TOO_LONG)
                : new Result.Read(new Content.Text(text));
    }

    /// The content of `message` with other words.
    Result edited(Message message, String text) {
        String words = text.strip();
        if (message.content() instanceof Content.Attachment attachment) {
            return captioned(attachment, words);
        }
        if (isInvisible(words)) {
            return new Result.Refused(Refusal.EMPTY);
        }
        return words.length() > Content.Text.LIMIT
                ? new Result.Refused(Refusal.TOO_LONG)
                : new Result.Read(new Content.Text(words));
    }

    /// Nothing but spaces and characters that steer others: nobody could read it, and Telegram would not take it.
    private static boolean isInvisible(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT);
    }

    private Result attachment(Visitor visitor, FileId id, String caption) {
        Optional<UploadedFile> file = files.find(id).filter(each -> each.owner().equals(visitor.tokenHash()));
        if (file.isEmpty()) {
            return new Result.Refused(Refusal.NO_SUCH_FILE);
        }
        UploadedFile uploaded = file.get();
        files.posted(id, visitor.channel());
        Blob blob =
                new Blob(new Blob.Uploaded(id), uploaded.mime(), uploaded.bytes(), uploaded.width(), uploaded.height());
        var details = new Content.Attachment.Details(uploaded.name(), 0, "", false);
        return captioned(
                new Content.Attachment(kind(uploaded), blob, details, List.of(), Optional.empty(), Optional.empty()),
                caption);
    }

    /// Forgets what was uploaded for this content.
    void forget(Content content) {
        if (content instanceof Content.Attachment attachment
                && attachment.file().place() instanceof Blob.Uploaded(FileId id)) {
            files.remove(id);
        }
    }

    private static Result captioned(Content.Attachment attachment, String caption) {
        if (caption.length() > CAPTION_LIMIT) {
            return new Result.Refused(Refusal.TOO_LONG);
        }
        return new Result.Read(attachment.withCaption(
                Optional.of(caption).filter(words -> !words.isEmpty()).map(Content.Text::new)));
    }

    /// How Telegram will show it, by what it is.
    static Content.Attachment.Kind kind(UploadedFile file) {
        return switch (file.mime()) {
            case "image/jpeg", "image/png", "image/webp" ->
                isPhoto(file) ? Content.Attachment.Kind.PHOTO : Content.Attachment.Kind.DOCUMENT;
            case "image/gif" -> Content.Attachment.Kind.ANIMATION;
            case "video/mp4" -> Content.Attachment.Kind.VIDEO;
            case "audio/ogg", "audio/opus", "audio/vorbis" -> Content.Attachment.Kind.VOICE;
            case "audio/mpeg", "audio/mp4", "audio/x-m4a" -> Content.Attachment.Kind.AUDIO;
            default -> Content.Attachment.Kind.DOCUMENT;
        };
    }

    private static boolean isPhoto(UploadedFile file) {
        int longer = Math.max(file.width(), file.height());
        int shorter = Math.min(file.width(), file.height());
        return file.bytes() <= PHOTO_BYTES
                && shorter > 0
                && longer + shorter <= PHOTO_SIDES
                && longer <= shorter * PHOTO_RATIO;
    }
}
