package chat.k1te.tenant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Random, unguessable text and its hash. Ids that a person can see and codes that open something are made here; of a
/// code only the hash is stored.
///
/// Safe for use by several threads.
public final class RandomToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private RandomToken() {}

    /// Text of `bytes` random bytes in base64url, which every URL, JSON and Telegram deep link carries unescaped.
    public static String of(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return BASE64URL.encodeToString(random);
    }

    /// SHA-256 of `token` in base64url. Enough for tokens of 16 random bytes and more, which can't be guessed and so
    /// need
    /// no salt.
    public static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return BASE64URL.encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
