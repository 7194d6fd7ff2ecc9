package chat.k1te.webserver.http;

import java.util.Map;

/// What a file is, by the end of its name.
public final class MediaType {
    public static final String HTML = "text/html; charset=utf-8";
    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";
    private static final String OTHER = "application/octet-stream";
    private static final Map<String, String> BY_EXTENSION = Map.of(
            "html", HTML,
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", JSON,
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "png", "image/png",
            "ico", "image/x-icon",
            "webp", "image/webp",
            "woff2", "font/woff2");

    private MediaType() {}

    public static String of(String name) {
        return BY_EXTENSION.getOrDefault(name.substring(name.lastIndexOf('.') + 1), OTHER);
    }

    /// Whether compressing it pays.
    public static boolean isText(String type) {
        return type.startsWith("text/") || type.equals(JSON) || type.equals("image/svg+xml");
    }
}
