package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Everything that was uploaded, by `file_id` and by the path that `getFile` hands out. Guarded by the lock of its
/// [World].
final class Files {
    /// A file as it was sent: what is sent again by its id is this once more.
    record Sent(MediaKind kind, ObjectNode content) {}

    private static final Duration LINK_LASTS = Duration.ofHours(1);

    private final Map<String, StoredFile> byId = new HashMap<>();
    private final Map<String, StoredFile> byPath = new HashMap<>();
    private final Map<String, Sent> sent = new HashMap<>();
    private final Map<String, Instant> linkedUntil = new HashMap<>();
    private int count;

    /// Keeps a file under `folder`; as at Telegram its path does not tell the name it had.
    StoredFile store(String folder, Upload upload, long size, Picture.Size dimensions) {
        int number = ++count;
        StoredFile file = new StoredFile(
                "AgACAgIAAxkBAAMkite%06d".formatted(number),
                "AQADkite%06d".formatted(number),
                folder + "/file_" + number + extension(upload.fileName()),
                upload.fileName(),
                upload.mimeType(),
                upload.bytes(),
                size,
                dimensions);
        byId.put(file.id(), file);
        byPath.put(file.path(), file);
        return file;
    }

    Optional<StoredFile> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void noteSent(String id, MediaKind kind, ObjectNode content) {
        sent.put(id, new Sent(kind, content));
    }

    Optional<Sent> sent(String id) {
        return Optional.ofNullable(sent.get(id));
    }

    /// Makes the file's path good for an hour.
    void link(StoredFile file, Instant now) {
        linkedUntil.put(file.path(), now.plus(LINK_LASTS));
    }

    /// The file behind a path that [#link] has made and that has not ended.
    Optional<StoredFile> linked(String path, Instant now) {
        boolean good = linkedUntil.getOrDefault(path, Instant.MIN).isAfter(now);
        return Optional.ofNullable(byPath.get(path)).filter(_ -> good);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
