package io.labortransfer.gateway.passport;

import io.quarkus.vertx.http.ManagementInterface;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/** The public halves of the signing keys, for the services, on the management port. */
@Singleton
public class PublishedKeys {

    /** Where services read them. */
    public static final String PATH = "/internal/passport-keys";

    private final KeyRing keys;

    PublishedKeys(KeyRing keys) {
        this.keys = keys;
    }

    void publish(@Observes ManagementInterface management) {
        management
                .router()
                .get(PATH)
                .handler(request -> request.response()
                        .putHeader("Content-Type", "application/jwk-set+json")
                        .putHeader("Cache-Control", "max-age=60")
                        .end(asJson()));
    }

    /** The key set as JSON (RFC 7517). */
    String asJson() {
        return new JsonWebKeySet(asJwks()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    List<JsonWebKey> asJwks() {
        List<JsonWebKey> all = new ArrayList<>();
        for (SigningKey key : keys.live()) {
            EllipticCurveJsonWebKey jwk = new EllipticCurveJsonWebKey(key.publicKey());
            jwk.setKeyId(key.kid());
            jwk.setUse("sig");
            jwk.setAlgorithm("ES256");
            all.add(jwk);
        }
        return all;
    }
}
