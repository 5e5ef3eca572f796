package io.labortransfer.kit.delegation;

import io.labortransfer.kit.crypto.ServiceKey;
import io.labortransfer.kit.crypto.SigningKey;
import io.quarkus.vertx.http.ManagementInterface;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Base64;

/** The public half of the service's own key, for the gateway, on the management port. */
@Singleton
class PublishedServiceKey {

    static final String PATH = "/internal/service-key";

    private final ServiceKey key;

    PublishedServiceKey(ServiceKey key) {
        this.key = key;
    }

    void publish(@Observes ManagementInterface management) {
        management
                .router()
                .get(PATH)
                .blockingHandler(
                        request -> request.response()
                                .putHeader("Content-Type", "application/jwk-set+json")
                                .putHeader("Cache-Control", "max-age=60")
                                .end(asJson()),
                        false);
    }

    /** As a key set (RFC 7517, RFC 8037). */
    private String asJson() {
        var half = key.publicKey();
        return "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"use\":\"sig\",\"alg\":\"EdDSA\",\"kid\":\""
                + SigningKey.idOf(half) + "\",\"x\":\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(half) + "\"}]}";
    }
}
