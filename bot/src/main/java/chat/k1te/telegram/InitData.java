package chat.k1te.telegram;

import chat.k1te.tenant.OperatorId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Finds out who opened the Mini App from the `initData` that Telegram gave to it, signed with the bot's own token.
///
/// Safe for use by several threads.
public final class InitData {
    /// How long it is believed.
    public static final Duration FRESH = Duration.ofDays(1);

    /// How far Telegram's clock may be ahead of ours.
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "WebAppData".getBytes(StandardCharsets.UTF_8);
    private static final Set<String> UNSIGNED = Set.of("hash");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecretKeySpec key;

    public InitData(BotToken token) {
        key = new SecretKeySpec(hmac(new SecretKeySpec(PURPOSE, ALGORITHM), token.value()), ALGORITHM);
    }

    /// Who opened the Mini App.
    ///
    /// @param name     first and last
    /// @param language of their Telegram app, a BCP 47 tag; may be empty
    public record Person(OperatorId id, String name, String language) {}

    /// What a check came to.
    public sealed interface Checked {
        /// @param signedAt when Telegram opened the Mini App
        record Valid(Person person, Instant signedAt) implements Checked {}

        /// Nobody can say who made it.
        record Bad() implements Checked {}

        /// It was good once.
        record Expired() implements Checked {}
    }

    /// @param raw as the Mini App was given it
    public Checked check(String raw, Instant now) {
        Optional<InitDataFields> fields = InitDataFields.read(raw).filter(this::isSigned);
        Optional<Instant> signedAt =
                fields.flatMap(read -> read.find("auth_date")).flatMap(InitData::instant);
        if (fields.isEmpty() || signedAt.isEmpty()) {
            return new Checked.Bad();
        }
        if (signedAt.get().plus(FRESH).isBefore(now)) {
            return new Checked.Expired();
        }
        if (signedAt.get().isAfter(now.plus(SKEW))) {
            return new Checked.Bad();
        }
        return fields.get()
                .find("user")
                .flatMap(InitData::person)
                .<Checked>map(person -> new Checked.Valid(person, signedAt.get()))
                .orElseGet(Checked.Bad::new);
    }

    private boolean isSigned(InitDataFields fields) {
        byte[] right =
                HexFormat.of().formatHex(hmac(key, fields.signed(UNSIGNED))).getBytes(StandardCharsets.US_ASCII);
        return fields.find("hash")
                .map(hash -> hash.getBytes(StandardCharsets.UTF_8))
                .filter(hash -> MessageDigest.isEqual(right, hash))
                .isPresent();
    }

    private static Optional<Instant> instant(String seconds) {
        return seconds.matches("[0-9]{1,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
                : Optional.empty();
    }

    /// @param json Bot API `WebAppUser`
    private static Optional<Person> person(String json) {
        try {
            JsonNode user = JSON.readTree(json);
            long id = user.path("id").asLong();
            String name = (user.path("first_name").asText() + " "
                            + user.path("last_name").asText())
                    .strip();
            return id > 0
                    ? Optional.of(new Person(
                            new OperatorId(id), name, user.path("language_code").asText()))
                    : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static byte[] hmac(SecretKeySpec key, String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
