package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.IdentitySecrets;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.SecretBox;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.testing.InMemoryStores;
import chat.k1te.testing.ManualClock;
import chat.k1te.thread.VisitorDetails;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom a site has signed for, and what is no signature.
class SignedPersonsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofHours(1));

    private final ManualClock clock = new ManualClock();
    private final IdentitySecrets secrets =
            new IdentitySecrets(InMemoryStores.create().secrets(), new SecretBox(new byte[32]));
    private final SignedPersons persons = new SignedPersons(
            secrets, name -> name.repeat(32).substring(0, 32).getBytes(StandardCharsets.UTF_8), clock);
    private final Channel channel = channel();
    private final String secret = secrets.of(channel.id()).orElseThrow();

    private static Channel channel() {
        Tenant tenant = new Tenant(TenantId.random(), new BotId(1), new OperatorId(7), Locale.ENGLISH, NOW);
        return Channel.create(tenant, "Acme", NOW);
    }

    private SignedPersons.Outcome check(String jwt) {
        return persons.check(channel, jwt);
    }

    private SignedPersons.Outcome check(JWTClaimsSet claims) {
        return check(Signatures.signed(claims, secret));
    }

    private static SignedPersons.Outcome refused(FrameRefusal why) {
        return new SignedPersons.Outcome.Refused(why);
    }

    private static final SignedPersons.Outcome BAD = refused(FrameRefusal.BAD_SIGNATURE);

    @Test
    void a_signature_tells_who_somebody_is() {
        JWTClaimsSet claims = Signatures.of("7", SOON)
                .claim("name", "Anna")
                .claim("email", "anna@shop.example")
                .claim("attributes", Map.of("plan", "gold", "orders", 12, "vip", true))
                .claim("role", "admin")
                .build();
        assertThat(check(claims)).isInstanceOfSatisfying(SignedPersons.Outcome.Proven.class, proven -> {
            VisitorDetails details = VisitorDetails.NONE.signed(proven.claims()).orElseThrow();
            assertThat(details.externalId()).contains("7");
            assertThat(details.name()).contains("Anna");
            assertThat(details.attributes()).isEqualTo(Map.of("plan", "gold", "orders", "12", "vip", "true"));
            assertThat(details.verified()).isTrue();
        });
    }

    @Test
    void the_same_person_has_the_same_token_and_everybody_else_another() {
        String anna = token(check(Signatures.of("7", SOON).build()));
        assertThat(token(check(Signatures.of("7", SOON).claim("name", "Anna").build())))
                .isEqualTo(anna);
        assertThat(token(check(Signatures.of("8", SOON).build()))).isNotEqualTo(anna);
        assertThat(anna).matches("v_[A-Za-z0-9_-]{43}");
    }

    private static String token(SignedPersons.Outcome outcome) {
        return ((SignedPersons.Outcome.Proven) outcome).token();
    }

    @Test
    void no_algorithm_is_no_signature() {
        String plain = new PlainJWT(Signatures.of("7", SOON).build()).serialize();
        assertThat(check(plain)).isEqualTo(BAD);
        String body = plain.split("\\.")[1];
        for (String header : new String[] {"{\"alg\":\"none\"}", "{\"alg\":\"None\"}", "{\"alg\":\"\"}", "{}"}) {
            String encoded =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
            assertThat(check(encoded + "." + body + ".")).as(header).isEqualTo(BAD);
            assertThat(check(encoded + "." + body + ".AAAA")).as(header).isEqualTo(BAD);
        }
    }

    @Test
    void another_algorithm_is_none_of_ours_even_under_the_right_secret() {
        String longer = secret + secret;
        JWTClaimsSet claims = Signatures.of("7", SOON).build();
        assertThat(check(Signatures.signed(claims, longer, JWSAlgorithm.HS512))).isEqualTo(BAD);
        assertThat(check(Signatures.signed(claims, longer, JWSAlgorithm.HS384))).isEqualTo(BAD);
    }

    @Test
    void a_public_key_is_no_secret() throws NoSuchAlgorithmException, JOSEException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        var pair = keys.generateKeyPair();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256), Signatures.of("7", SOON).build());
        jwt.sign(new RSASSASigner(pair.getPrivate()));
        assertThat(check(jwt.serialize())).isEqualTo(BAD);
        String confused = Signatures.signed(
                Signatures.of("7", SOON).build(),
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        assertThat(check(confused)).isEqualTo(BAD);
    }

    @Test
    void what_another_channel_or_nobody_has_signed_is_not_for_us() {
        JWTClaimsSet claims = Signatures.of("7", SOON).build();
        String other = secrets.of(channel().id()).orElseThrow();
        assertThat(check(Signatures.signed(claims, other))).isEqualTo(BAD);
        assertThat(check(Signatures.signed(claims, "x".repeat(43)))).isEqualTo(BAD);
        String right = Signatures.signed(claims, secret);
        assertThat(check(right.substring(0, right.length() - 2))).isEqualTo(BAD);
        String[] parts = right.split("\\.");
        String[] others =
                Signatures.signed(Signatures.of("8", SOON).build(), secret).split("\\.");
        assertThat(check(parts[0] + "." + others[1] + "." + parts[2])).isEqualTo(BAD);
    }

    @Test
    void with_another_secret_what_was_signed_before_is_worth_nothing() {
        String before = Signatures.signed(Signatures.of("7", SOON).build(), secret);
        String renewed = secrets.renew(channel.id());
        assertThat(check(before)).isEqualTo(BAD);
        String after = Signatures.signed(Signatures.of("7", SOON).build(), renewed);
        assertThat(check(after)).isInstanceOf(SignedPersons.Outcome.Proven.class);
    }

    @Test
    void a_signature_ends() {
        String jwt = Signatures.signed(Signatures.of("7", SOON).build(), secret);
        clock.advance(Duration.ofMinutes(60).plusSeconds(59));
        assertThat(check(jwt)).isInstanceOf(SignedPersons.Outcome.Proven.class);
        clock.advance(Duration.ofSeconds(2));
        assertThat(check(jwt)).isEqualTo(refused(FrameRefusal.SIGNATURE_EXPIRED));
    }

    @Test
    void a_signature_for_longer_than_a_day_or_for_ever_is_refused() {
        Instant day = NOW.plus(Duration.ofHours(24));
        assertThat(check(Signatures.of("7", day.plusSeconds(60)).build()))
                .isInstanceOf(SignedPersons.Outcome.Proven.class);
        assertThat(check(Signatures.of("7", day.plusSeconds(62)).build())).isEqualTo(BAD);
        assertThat(check(new JWTClaimsSet.Builder().subject("7").build())).isEqualTo(BAD);
    }

    @Test
    void a_signature_of_the_future_is_refused() {
        Date later = Date.from(NOW.plusSeconds(120));
        assertThat(check(Signatures.of("7", SOON).issueTime(later).build())).isEqualTo(BAD);
        assertThat(check(Signatures.of("7", SOON).notBeforeTime(later).build())).isEqualTo(BAD);
        assertThat(check(Signatures.of("7", SOON)
                        .issueTime(Date.from(NOW.plusSeconds(30)))
                        .build()))
                .isInstanceOf(SignedPersons.Outcome.Proven.class);
    }

    @Test
    void a_signature_for_nobody_or_of_what_can_not_be_kept_is_refused() {
        SignedPersons.Outcome wrong = refused(FrameRefusal.BAD_DETAILS);
        assertThat(check(new JWTClaimsSet.Builder()
                        .expirationTime(Date.from(SOON))
                        .build()))
                .isEqualTo(wrong);
        assertThat(check(Signatures.of(" ", SOON).build())).isEqualTo(wrong);
        assertThat(check(Signatures.of("x".repeat(129), SOON).build())).isEqualTo(wrong);
        assertThat(check(Signatures.of("7", SOON).claim("email", "anna").build()))
                .isEqualTo(wrong);
        assertThat(check(Signatures.of("7", SOON)
                        .claim("attributes", Map.of("a.b", "c"))
                        .build()))
                .isEqualTo(wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJhbGciOiJIUzI1NiJ9..", "{}", "\u0000", "a.b.c.d.e"})
    void what_is_no_token_is_refused(String text) {
        assertThat(check(text)).isEqualTo(BAD);
    }
}
