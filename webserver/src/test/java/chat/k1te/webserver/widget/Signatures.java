package chat.k1te.webserver.widget;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/// What the server of a site does to say who somebody is.
final class Signatures {
    private Signatures() {}

    static JWTClaimsSet.Builder of(String person, Instant until) {
        return new JWTClaimsSet.Builder().subject(person).expirationTime(Date.from(until));
    }

    static String signed(JWTClaimsSet claims, String secret) {
        return signed(claims, secret, JWSAlgorithm.HS256);
    }

    static String signed(JWTClaimsSet claims, String secret, JWSAlgorithm algorithm) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), claims);
            jwt.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
