package chat.k1te.sandbox;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Everything that was uploaded, by `file_id` and by the path that `getFile` hands out.
final class Files {
    private final Map<String, StoredFile> byId = new HashMap<>();
    private final Map<String, StoredFile> byPath = new HashMap<>();
    private int count;

    /// Keeps a file under `folder`; as at Telegram its path does not tell the name it had.
    StoredFile store(String folder, String name, String mimeType, byte[] bytes, Picture.Size size) {
        int number = ++count;
        String path = folder + "/file_" + number + extension(name);
        StoredFile file = new StoredFile(
                "AgACAgIAAxkBAAMkite%06d".formatted(number),
                "AQADkite%06d".formatted(number),
                path,
                name,
                mimeType,
                bytes,
                size.width(),
                size.height());
        byId.put(file.id(), file);
        byPath.put(path, file);
        return file;
    }

    Optional<StoredFile> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<StoredFile> byPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
