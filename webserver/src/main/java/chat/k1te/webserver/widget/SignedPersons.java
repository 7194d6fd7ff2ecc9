package chat.k1te.webserver.widget;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.IdentitySecrets;
import chat.k1te.thread.Chat;
import chat.k1te.thread.VisitorDetails;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Finds out whom a site has signed for, by a JWT (RFC 7519) of HMAC with SHA-256 under the channel's secret and of
/// nothing else.
///
/// The same person of a channel has the same token on every device: it is derived, so whoever proves to be that person
/// is given it, also before their first words.
///
/// Safe for use by several threads.
public final class SignedPersons {
    /// Longer ones are signed for longer than a session lasts, or by mistake for ever.
    static final Duration LONGEST_LIFE = Duration.ofHours(24);
    /// How far the site's clock may be from ours.
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final Map<String, String> DETAILS =
            Map.of("name", VisitorDetails.NAME, "email", VisitorDetails.EMAIL, "phone", VisitorDetails.PHONE);

    private final IdentitySecrets secrets;
    private final Function<String, byte[]> keys;
    private final InstantSource clock;

    /// @param keys makes 32 secret bytes of a name, the same on each server and of no use for another name
    public SignedPersons(IdentitySecrets secrets, Function<String, byte[]> keys, InstantSource clock) {
        this.secrets = secrets;
        this.keys = keys;
        this.clock = clock;
    }

    /// What a signature proves.
    sealed interface Outcome {
        /// @param token  of this person as a visitor of the channel
        /// @param claims with the person's id
        record Proven(String token, VisitorDetails.Claims claims) implements Outcome {}

        record Refused(FrameRefusal why) implements Outcome {}
    }

    Outcome check(Channel channel, String text) {
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            if (!isSigned(channel, jwt)) {
                return new Outcome.Refused(FrameRefusal.BAD_SIGNATURE);
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Optional<FrameRefusal> refusal = refusal(claims);
            return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(() -> proven(channel, claims));
        } catch (ParseException | JOSEException _) {
            return new Outcome.Refused(FrameRefusal.BAD_SIGNATURE);
        }
    }

    /// The algorithm is ours to say, not the token's: one that names another, or none, is not looked at further.
    private boolean isSigned(Channel channel, SignedJWT jwt) throws JOSEException {
        Optional<String> secret = secrets.of(channel.id());
        return JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                && secret.isPresent()
                && jwt.verify(new MACVerifier(secret.get().getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<FrameRefusal> refusal(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Optional<Instant> end = instant(claims.getExpirationTime());
        if (end.isEmpty()
                || end.get().isAfter(now.plus(LONGEST_LIFE).plus(SKEW))
                || isAhead(claims.getNotBeforeTime(), now)
                || isAhead(claims.getIssueTime(), now)) {
            return Optional.of(FrameRefusal.BAD_SIGNATURE);
        }
        return end.get().isAfter(now.minus(SKEW)) ? Optional.empty() : Optional.of(FrameRefusal.SIGNATURE_EXPIRED);
    }

    private static boolean isAhead(Date time, Instant now) {
        return instant(time).filter(at -> at.isAfter(now.plus(SKEW))).isPresent();
    }

    private static Optional<Instant> instant(Date time) {
        return Optional.ofNullable(time).map(Date::toInstant);
    }

    private Outcome proven(Channel channel, JWTClaimsSet claims) {
        Map<String, String> texts = new HashMap<>();
        String person = claims.getSubject() == null ? "" : claims.getSubject();
        texts.put(VisitorDetails.ID, person);
        DETAILS.forEach((claim, detail) -> text(claims.getClaim(claim)).ifPresent(said -> texts.put(detail, said)));
        Map<String, String> attributes = new HashMap<>();
        if (claims.getClaim("attributes") instanceof Map<?, ?> signed) {
            signed.forEach(
                    (label, value) -> text(value).ifPresent(said -> attributes.put(String.valueOf(label), said)));
        }
        VisitorDetails.Claims said = new VisitorDetails.Claims(texts, attributes);
        return VisitorDetails.NONE.signed(said).isEmpty()
                ? new Outcome.Refused(FrameRefusal.BAD_DETAILS)
                : new Outcome.Proven(token(channel, person), said);
    }

    private static Optional<String> text(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? Optional.of(value.toString())
                : Optional.empty();
    }

    private String token(Channel channel, String person) {
        return Chat.visitorToken(keys.apply(channel.id() + ":" + person));
    }
}
