package chat.k1te.webserver.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// How a file is saved.
public final class SavedAs {
    private static final int LONGEST = 100;

    private SavedAs() {}

    /// For `Content-Disposition`. The name stands there twice: for old programs in plain letters, for all others as RFC
    /// 8187 writes it.
    ///
    /// @param name without any path; may be empty
    public static String disposition(String name) {
        if (name.isEmpty()) {
            return "attachment";
        }
        String plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
    }

    /// Somebody's words as a name that every file system takes: nothing that leads elsewhere, hides, or is not seen.
    public static String safe(String words) {
        String safe = words.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|]+", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        int end = Math.min(safe.length(), LONGEST);
        return safe.substring(
                0, Character.isHighSurrogate(safe.isEmpty() ? ' ' : safe.charAt(end - 1)) ? end - 1 : end);
    }
}
