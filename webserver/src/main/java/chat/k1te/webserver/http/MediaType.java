package chat.k1te.webserver.http;

import java.util.Map;

/// What a file is, by the end of its name.
public final class MediaType {
    public static final String HTML = "text/html; charset=utf-8";
    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";
    public static final String SVG = "image/svg+xml";
    public static final String TEXT = "text/plain; charset=utf-8";
    private static final String YAML = "application/yaml";
    private static final String OTHER = "application/octet-stream";
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("html", HTML),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", JSON),
            Map.entry("yaml", YAML),
            Map.entry("svg", SVG),
            Map.entry("txt", TEXT),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"));

    private MediaType() {}

    public static String of(String name) {
        return BY_EXTENSION.getOrDefault(name.substring(name.lastIndexOf('.') + 1), OTHER);
    }

    /// Whether compressing it pays.
    public static boolean isText(String type) {
        return type.startsWith("text/") || type.equals(JSON) || type.equals(YAML) || type.equals(SVG);
    }
}
