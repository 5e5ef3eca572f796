package io.labortransfer.gateway.identity;

import static io.labortransfer.gateway.peers.Clients.setting;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.gateway.peers.SilentIssuers;
import io.labortransfer.gateway.peers.TestIssuer;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ReadinessTest.WithoutIdentityProvider.class)
class ReadinessTest {

    @Test
    void the_gateway_is_alive_at_once_and_ready_when_it_has_read_the_first_keys() {
        health("live").statusCode(200).body("status", equalTo("UP"));
        health("ready")
                .statusCode(503)
                .body(check("status"), equalTo("DOWN"))
                .body(check("data.waitingForKeysOf"), equalTo("national"));

        TestIssuer issuer = TestIssuer.start(
                URI.create(setting("suite.gateway.issuers.national.url")).getPort());
        try {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> health("ready").statusCode(200).body(check("status"), equalTo("UP")));
        } finally {
            issuer.stop();
        }
        health("ready").statusCode(200).body(check("status"), equalTo("UP")); // keys are kept
    }

    private static String check(String field) {
        return "checks.find { it.name == 'Identity providers' }." + field;
    }

    private static ValidatableResponse health(String kind) {
        return given().baseUri("http://127.0.0.1")
                .port(Integer.parseInt(setting("quarkus.management.test-port")))
                .get("/q/health/" + kind)
                .then();
    }

    /** The suite's servers, and an identity provider that is late. */
    public static final class WithoutIdentityProvider implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SuiteServers.class), new TestResourceEntry(SilentIssuers.class));
        }
    }
}
