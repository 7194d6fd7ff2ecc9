package chat.k1te.telegram;

/// File names as people may be shown them and systems may be given them.
public final class FileNames {
    private static final int LIMIT = 200;

    private FileNames() {}

    /// Without path, control characters and the marks that turn the direction of writing (which make `exe.pdf` of
    /// `fdp.exe`); at most 200 UTF-16 code units, the ending kept.
    public static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\x{1F000}-\\x{1FAFF}]]", "")
                .replaceAll("[\"<>|:*?]", "_")
                .strip();
        String safe = plain.matches("\\.+") ? "" : plain;
        if (safe.length() <= LIMIT) {
            return safe;
        }
        int dot = safe.lastIndexOf('.');
        String ending = dot > 0 && safe.length() - dot <= 16 ? safe.substring(dot) : "";
        return Excerpt.start(safe, LIMIT - ending.length()) + ending;
    }
}
