package io.labortransfer.kit.delegation;

import io.labortransfer.kit.crypto.ServiceKey;
import io.labortransfer.kit.crypto.SigningKey;
import io.labortransfer.kit.ids.Ids;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** What this service says of itself to the gateway: its name, signed with its own key, for one use within half a minute. */
@Singleton
public class ServiceAssertion {

    /** Whom it is for. */
    public static final String AUDIENCE = "province-gateway";

    /** How long it holds. */
    public static final Duration LIFE = Duration.ofSeconds(30);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ServiceKey key;
    private final String service;
    private final Ids ids;
    private final Clock clock;

    ServiceAssertion(ServiceKey key, @ConfigProperty(name = "suite.service") String service, Ids ids, Clock clock) {
        this.key = key;
        this.service = service;
        this.ids = ids;
        this.clock = clock;
    }

    /** A fresh one. */
    public String token() {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(service);
        claims.setSubject(service);
        claims.setAudience(AUDIENCE);
        claims.setJwtId(ids.next().toString());
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(now.plus(LIFE).toEpochMilli()));
        var header = "{\"alg\":\"EdDSA\",\"typ\":\"JWT\",\"kid\":\"" + SigningKey.idOf(key.publicKey()) + "\"}";
        var signed = encode(header) + "." + encode(claims.toJson());
        return signed + "." + BASE64.encodeToString(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
