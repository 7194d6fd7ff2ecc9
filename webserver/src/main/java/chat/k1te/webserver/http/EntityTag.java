package chat.k1te.webserver.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/// The `ETag` of something, made from its content.
///
/// @param value in quotes, as it stands in headers
public record EntityTag(String value) {
    private static final int LENGTH = 22;

    public static EntityTag of(byte[] content) {
        return new EntityTag('"' + hash(content) + '"');
    }

    public static EntityTag of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /// The first letters of the SHA-256 of `content` in base64url: enough to tell things apart.
    public static String hash(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Whether who asks has this already (`If-None-Match`).
    public boolean isKnownTo(Headers headers) {
        return headers.first(HeaderNames.IF_NONE_MATCH).stream()
                .flatMap(EntityTag::tags)
                .map(tag -> tag.replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals(value) || tag.equals("*"));
    }

    /// Whether who changes it has seen exactly this (`If-Match`).
    public boolean isMeantBy(Headers headers) {
        return headers.first(HeaderNames.IF_MATCH).stream()
                .flatMap(EntityTag::tags)
                .anyMatch(value::equals);
    }

    private static Stream<String> tags(String header) {
        return Arrays.stream(header.split(",", -1)).map(String::strip);
    }
}
