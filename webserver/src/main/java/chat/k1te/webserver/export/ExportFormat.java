package chat.k1te.webserver.export;

import chat.k1te.webserver.http.MediaType;
import java.util.Locale;

/// As what threads are exported.
public enum ExportFormat {
    JSON(MediaType.JSON),
    CSV("text/csv; charset=utf-8; header=present");

    private final String type;

    ExportFormat(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    /// How names of such files end, without the dot.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
