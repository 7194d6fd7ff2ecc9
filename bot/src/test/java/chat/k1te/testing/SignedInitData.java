package chat.k1te.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What Telegram gives to a Mini App: made here for tests, by Telegram's own description and by nothing of ours.
public final class SignedInitData {
    private SignedInitData() {}

    /// `initData` with these fields, signed for the bot of this token.
    public static String of(String token, Map<String, String> fields) {
        Map<String, String> sorted = new TreeMap<>(fields);
        byte[] hash = hmac(hmac("WebAppData".getBytes(StandardCharsets.UTF_8), token), joined(sorted, "\n"));
        Map<String, String> encoded = new TreeMap<>(fields);
        encoded.replaceAll((_, value) -> URLEncoder.encode(value, StandardCharsets.UTF_8));
        return joined(encoded, "&") + "&hash=" + HexFormat.of().formatHex(hash);
    }

    /// What somebody who opened the Mini App then brings along.
    public static String of(String token, long user, String name, String language, Instant openedAt) {
        String person = "{\"id\":%d,\"first_name\":\"%s\",\"language_code\":\"%s\"}".formatted(user, name, language);
        return of(token, Map.of("user", person, "auth_date", Long.toString(openedAt.getEpochSecond())));
    }

    private static String joined(Map<String, String> fields, String separator) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(separator));
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
