package io.labortransfer.gateway.identity;

import static io.labortransfer.gateway.peers.Clients.token;
import static io.labortransfer.gateway.peers.Clients.workerToken;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A worker calls through a self-service, for the worker alone; nobody else is ever taken for one. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class SelfServiceTest {

    private static final UUID ID = UUID.fromString("01931b2a-0000-7000-8000-0000000000aa");
    private static final String WORKER = PublicId.format("wkr", ID);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void the_passport_of_a_worker_names_the_worker_the_unit_and_the_assertion_and_no_reach() throws Exception {
        String token = workerToken("self-service", "51", WORKER);

        JsonNode passport = passport(token);

        assertThat(passport.path("worker").asText()).isEqualTo(ID.toString());
        assertThat(passport.path("assertionRef").asText())
                .isEqualTo("sha256:"
                        + BearerToken.of("Bearer " + token).orElseThrow().hash());
        assertThat(passport.path("roles")).hasSize(1);
        assertThat(passport.path("roles").path(0).asText()).isEqualTo("WK");
        assertThat(passport.path("province").asText()).isEqualTo("51");
        assertThat(passport.path("divisionPrefix").asText()).isEmpty();
        assertThat(passport.path("hosts")).isEmpty();
        assertThat(passport.path("org").asText()).startsWith("org_");
    }

    @Test
    void a_worker_reads_who_it_is_and_what_it_may_call() {
        me(workerToken("self-service", "33", WORKER))
                .statusCode(200)
                .body("actors", equalTo(List.of("WK")))
                .body("worker", equalTo(WORKER))
                .body("reportingUnit", equalTo("33"))
                .body("scopes", hasItems("self", "worker.read"))
                .body("scopes", not(hasItems("worker.write")));
        me(token("office-51")).body("worker", nullValue());
    }

    @Test
    void a_self_service_that_names_no_worker_is_401() {
        refused(token("national", "self-service", "province=51"), "WORKER_NOT_NAMED");
        refused(workerToken("self-service", "51", "51"), "WORKER_NOT_NAMED");
        refused(workerToken("self-service", "51", "emp" + WORKER.substring(3)), "WORKER_NOT_NAMED");
        refused(workerToken("self-service", "51", ID.toString()), "WORKER_NOT_NAMED");
    }

    @Test
    void a_worker_without_a_unit_or_of_one_that_the_issuer_does_not_speak_for_is_401() {
        refused(token("national", "self-service", "worker=" + WORKER), "PROVINCE_FOREIGN");
        refused(workerToken("self-service", "65", WORKER), "PROVINCE_FOREIGN");
        refused(workerToken("self-service", "00", WORKER), "PROVINCE_FOREIGN");
        refused(workerToken("self-service", "5", WORKER), "PROVINCE_FOREIGN");
    }

    @Test
    void the_self_service_of_a_unit_serves_its_own_workers_alone() {
        me(workerToken("self-service-51", "51", WORKER)).statusCode(200).body("reportingUnit", equalTo("51"));
        refused(workerToken("self-service-51", "44", WORKER), "PROVINCE_FOREIGN");
    }

    @Test
    void an_organization_whose_token_names_a_worker_stays_what_it_is() throws Exception {
        for (String client : List.of("office-51", "station-51")) {
            JsonNode passport = passport(token("national", client, "worker=" + WORKER));

            assertThat(passport.path("roles").toString()).doesNotContain("WK");
            assertThat(passport.has("worker")).as(client).isFalse();
            assertThat(passport.has("assertionRef")).as(client).isFalse();
        }
        for (String client : List.of("partner-platform", "employer-new", "national-office")) {
            me(token("national", client, "worker=" + WORKER)).statusCode(200).body("worker", nullValue());
        }
    }

    @Test
    void a_client_that_is_no_self_service_is_refused_whatever_worker_it_names() {
        refused(workerToken("self-service-99", "51", WORKER), "CLIENT_UNKNOWN");
        refused(token("western", "self-service", "province=51&worker=" + WORKER), "CLIENT_UNKNOWN");
    }

    private static JsonNode passport(String token) throws Exception {
        String signed = given().auth()
                .oauth2(token)
                .get("/api/v1/workers")
                .then()
                .statusCode(200)
                .extract()
                .path("headers.authorization");
        assertThat(signed).matches("Bearer [^.]+\\.[^.]+\\.[^.]+");
        return JSON.readTree(Base64.getUrlDecoder().decode(signed.split("\\.", -1)[1]));
    }

    private static void refused(String token, String code) {
        me(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", matchesPattern(".*invalid_token.*"))
                .body("code", equalTo(code));
    }

    private static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get("/api/v1/gateway/me").then();
    }
}
