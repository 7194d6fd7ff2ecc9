package chat.k1te.sandbox;

import java.util.Locale;

/// The kinds of message that are made of a file.
public enum MediaKind {
    PHOTO("photos", "photos"),
    DOCUMENT("documents", "documents"),
    VIDEO("videos", "videos"),
    ANIMATION("animations", "animations"),
    AUDIO("music", "music"),
    VOICE("voice", "voice notes"),
    VIDEO_NOTE("video_notes", "video notes"),
    STICKER("stickers", "stickers"),
    LIVE_PHOTO("videos", "photos");

    /// Where `getFile` says the file lies.
    final String folder;
    /// The kind in the words of the rights error.
    final String many;

    MediaKind(String folder, String many) {
        this.folder = folder;
        this.many = many;
    }

    /// The field of the message that holds it, and the type of an `InputMedia`.
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind in the words of the errors: `video note`.
    String words() {
        return field().replace('_', ' ');
    }

    /// The method that sends it: `sendVideoNote`.
    String method() {
        StringBuilder method = new StringBuilder("send");
        for (String word : field().split("_")) {
            method.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return method.toString();
    }

    boolean hasCaption() {
        return this != VIDEO_NOTE && this != STICKER;
    }
}
