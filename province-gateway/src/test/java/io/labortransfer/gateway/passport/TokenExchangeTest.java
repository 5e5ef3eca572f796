package io.labortransfer.gateway.passport;

import static io.labortransfer.gateway.peers.Clients.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.labortransfer.gateway.peers.ServiceSigner;
import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.PassportClaims;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class TokenExchangeTest {
    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Test
    void a_service_is_given_a_passport_of_its_caller_that_names_the_service() throws Exception {
        var answer = exchange(form(passport(), actor())).statusCode(200);
        answer.body("token_type", equalTo("Bearer"))
                .body("issued_token_type", equalTo(JWT))
                .body("expires_in", lessThanOrEqualTo(20))
                .header("Cache-Control", "no-store");
        var exchanged = answer.extract().<String>path("access_token");
        var read = read(exchanged, "worker-registry");
        assertThat(read.client()).isEqualTo("office-51");
        assertThat(read.roles()).contains(Actor.OP);
        assertThat(read.province()).isEqualTo("51");
        assertThat(read.actingService()).isEqualTo("transfer-tracking");
        exchange(form(exchanged, actor())).statusCode(400);
    }

    @Test
    void a_service_says_once_who_it_is() {
        var actor = actor();
        exchange(form(passport(), actor)).statusCode(200);
        exchange(form(passport(), actor)).statusCode(400).body("code", equalTo("EXCHANGE_REFUSED"));
    }

    @Test
    void only_a_service_that_signs_for_itself_is_given_anything() {
        var passport = passport();
        refused(passport, ServiceSigner.of("transfer-tracking").expired().signed());
        refused(passport, ServiceSigner.of("transfer-tracking").signedBy("job-matching"));
        refused(
                passport,
                ServiceSigner.of("transfer-tracking")
                        .with("aud", "worker-registry")
                        .signed());
        refused(
                passport,
                ServiceSigner.of("transfer-tracking")
                        .with("sub", "job-matching")
                        .signed());
        refused(passport, ServiceSigner.of("job-matching").signed());
        refused(passport, passport);
        refused(passport, "");
    }

    @Test
    void only_a_sound_passport_for_the_service_that_asks_is_exchanged() {
        refused(passportFor("/api/v1/workers"), actor());
        refused(token("office-51"), actor());
        refused(Passports.op("51").audience("transfer-tracking").token(), actor());
        var passport = passport();
        refused(passport.substring(0, passport.length() - 8) + "AAAAAAAA", actor());
        refused("", actor());
    }

    @Test
    void a_service_asks_only_whom_it_may_ask_and_only_by_the_standard() {
        for (var wrong : Map.of(
                        "audience", "job-matching",
                        "grant_type", "client_credentials",
                        "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                        "actor_token_type", "")
                .entrySet()) {
            var form = form(passport(), actor());
            form.put(wrong.getKey(), wrong.getValue());
            exchange(form).statusCode(400);
        }
    }

    @Test
    void nobody_outside_reaches_it() {
        given().auth()
                .oauth2(token("office-51"))
                .formParams(form(passport(), actor()))
                .post(TokenExchange.PATH)
                .then()
                .statusCode(404);
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token("office-51"))
                .contentType("application/json")
                .body("{}")
                .post("/internal/persons:resolve")
                .then()
                .statusCode(404);
    }

    private void refused(String passport, String actor) {
        exchange(form(passport, actor)).statusCode(400).body("code", equalTo("EXCHANGE_REFUSED"));
    }

    private static String actor() {
        return ServiceSigner.of("transfer-tracking").signed();
    }

    private static Map<String, String> form(String passport, String actor) {
        return new HashMap<>(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", passport,
                "subject_token_type", JWT,
                "actor_token", actor,
                "actor_token_type", JWT,
                "audience", "worker-registry"));
    }

    private ValidatableResponse exchange(Map<String, String> form) {
        return given().port(management)
                .formParams(form)
                .post(TokenExchange.PATH)
                .then();
    }

    private static String passport() {
        return passportFor("/api/v1/targets/2026/progress");
    }

    private static String passportFor(String path) {
        return PassportTest.passportFor(token("office-51"), path);
    }

    private Passport read(String passport, String audience) throws Exception {
        var keys = new JsonWebKeySet(
                given().port(management).get(PublishedKeys.PATH).asString());
        return PassportClaims.read(
                PassportClaims.consumer(new JwksVerificationKeyResolver(keys.getJsonWebKeys()), audience)
                        .processToClaims(passport));
    }
}
