package io.labortransfer.gateway.door;

import static io.labortransfer.gateway.peers.Clients.setting;
import static io.labortransfer.gateway.peers.Clients.token;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.gateway.access.Operation;
import io.labortransfer.gateway.access.OperationPolicy;
import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every operation behind the door, asked with every token that is not good: none of them reaches a service. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class EveryOperationTest {

    @Inject
    OperationPolicy policy;

    private static Map<String, String> badTokens() {
        return Map.of(
                "none", "",
                "no token at all", "not-a-token",
                "expired", token("national", "office-51", "life=-60"),
                "for another audience", token("national", "office-51", "aud=account"),
                "of an unknown issuer", token("national", "office-51", "iss=http://127.0.0.1:1/realms/unknown"),
                "of an issuer that signs for another", token("western", "office-44", "iss=" + national()),
                "that claims a foreign province", token("national", "office-51", "province=44"),
                "of a client that nobody knows", token("office-99"));
    }

    private static String national() {
        return setting("suite.gateway.issuers.national.url");
    }

    @Test
    void a_token_that_is_not_good_opens_no_operation() {
        var tokens = badTokens();
        assertThat(policy.all()).isNotEmpty();
        for (Operation operation : policy.all()) {
            tokens.forEach((what, token) -> {
                Response answer = call(operation, token);
                assertThat(answer.statusCode())
                        .as(operation.id() + " with a token " + what)
                        .isEqualTo(401);
                assertThat(answer.contentType()).startsWith("application/problem+json");
            });
        }
    }

    @Test
    void an_actor_without_a_row_is_refused_by_every_operation() {
        for (Operation operation : policy.all()) {
            for (var client : List.of("office-51", "station-51", "national-office", "partner-platform")) {
                var roles = Map.of(
                                "office-51", List.of("OP", "DP"),
                                "station-51", List.of("ST"),
                                "national-office", List.of("NO"),
                                "partner-platform", List.of("PT"))
                        .get(client);
                if (operation.actors().stream().noneMatch(actor -> roles.contains(actor.name()))) {
                    assertThat(call(operation, token(client)).statusCode())
                            .as(operation.id() + " by " + client)
                            .isEqualTo(403);
                }
            }
        }
    }

    private static Response call(Operation operation, String token) {
        var request = given().urlEncodingEnabled(false);
        if (!token.isEmpty()) {
            request.auth().oauth2(token);
        }
        if (!operation.method().equals("GET")) {
            request.contentType(bodyType(operation)).body("{}".getBytes(UTF_8)).header("Idempotency-Key", "any");
        }
        return request.request(operation.method(), operation.path().replaceAll("\\{[^}]+}", "1"));
    }

    private static String bodyType(Operation operation) {
        return operation.accepts("application/json")
                ? "application/json"
                : operation.mediaTypes().iterator().next();
    }
}
