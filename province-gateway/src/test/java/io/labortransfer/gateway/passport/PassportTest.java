package io.labortransfer.gateway.passport;

import static io.labortransfer.gateway.peers.Clients.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.PassportClaims;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class PassportTest {

    @Test
    void the_service_gets_a_passport_instead_of_the_token() throws Exception {
        String token = token("office-51");
        String passport = passportFor(token, "/api/v1/workers");

        assertThat(passport).isNotEqualTo(token);
        Passport read = read(passport, "worker-registry");
        assertThat(read.client()).isEqualTo("office-51");
        assertThat(read.org()).matches("org_[0-9a-hjkmnp-tv-z]{26}");
        assertThat(read.roles()).containsExactlyInAnyOrder(Actor.OP, Actor.DP);
        assertThat(read.province()).isEqualTo("51");
        assertThat(read.divisionPrefix()).isEqualTo("51");
    }

    @Test
    void a_station_carries_its_hosts() throws Exception {
        assertThat(read(passportFor(token("station-51"), "/api/v1/workers"), "worker-registry")
                        .hosts())
                .containsExactly("4403");
    }

    @Test
    void a_passport_is_good_for_one_service_only() {
        String passport = passportFor(token("office-51"), "/api/v1/targets/2026/progress");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> read(passport, "worker-registry"))
                .isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void it_is_used_again_for_the_same_token_and_service() {
        String token = token("office-51");
        String first = passportFor(token, "/api/v1/workers");

        assertThat(passportFor(token, "/api/v1/workers/wkr_1")).isEqualTo(first);
        assertThat(passportFor(token, "/api/v1/targets/2026/progress")).isNotEqualTo(first);
        assertThat(passportFor(token("office-51"), "/api/v1/workers")).isNotEqualTo(first);
    }

    @Test
    void a_passport_is_no_token() {
        String passport = passportFor(token("office-51"), "/api/v1/workers");

        given().auth().oauth2(passport).get("/api/v1/workers").then().statusCode(401);
        given().auth().oauth2(passport).get("/api/v1/gateway/me").then().statusCode(401);
    }

    @Test
    void the_keys_are_on_the_management_port_without_their_private_half() {
        String keys = keys();

        assertThat(keys).contains("\"kid\"", "\"P-256\"").doesNotContain("\"d\"");
        given().get(PublishedKeys.PATH).then().statusCode(404);
    }

    @Test
    void an_employer_that_the_matching_service_knows_carries_its_id_at_once() throws Exception {
        String client = "employer-91440300MA5ABCDEG0";
        String token = token(client);
        given().auth().oauth2(token).get("/api/v1/workers").then().statusCode(403);
        String employer = "emp_01jd5t3v7x8h2k4m6n8p0q2r4s";

        Topics.send(Event.on("lt.employer.v1")
                .type("lt.employer.submitted.v1")
                .key(employer)
                .subject(employer)
                .sequence(1)
                .to("44")
                .carrying(Map.of(
                        "employerId",
                        employer,
                        "uscc",
                        "91440300MA5ABCDEG0",
                        "destinationProvince",
                        "44",
                        "state",
                        "SUBMITTED")));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().auth()
                        .oauth2(token)
                        .get("/api/v1/gateway/me")
                        .then()
                        .statusCode(200)
                        .body("employerId", equalTo(employer)));
        UUID id = read(passportFor(token, "/api/v1/workers"), "worker-registry").employerId();
        assertThat(io.labortransfer.kit.ids.PublicId.format("emp", id)).isEqualTo(employer);
    }

    static String passportFor(String token, String path) {
        return given().auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("headers.authorization")
                .substring("Bearer ".length());
    }

    private static Passport read(String passport, String service) throws InvalidJwtException, JoseException {
        var resolver = new JwksVerificationKeyResolver(new JsonWebKeySet(keys()).getJsonWebKeys());
        return PassportClaims.read(PassportClaims.consumer(resolver, service).processToClaims(passport));
    }

    private static String keys() {
        URI management = URI.create(TestHTTPResourceManager.getManagementUri());
        return given().baseUri("http://127.0.0.1:" + management.getPort())
                .get(PublishedKeys.PATH)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
