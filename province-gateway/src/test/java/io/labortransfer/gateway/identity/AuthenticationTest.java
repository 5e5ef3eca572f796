package io.labortransfer.gateway.identity;

import static io.labortransfer.gateway.peers.Clients.at;
import static io.labortransfer.gateway.peers.Clients.setting;
import static io.labortransfer.gateway.peers.Clients.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.labortransfer.gateway.peers.TestIssuer;
import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class AuthenticationTest {

    @Test
    void a_good_token_is_let_in() {
        me(token("office-51")).statusCode(200).body("client", equalTo("office-51"));
    }

    @Test
    void no_token_is_401_and_tells_where_to_get_one() {
        given().get("/api/v1/gateway/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("resource_metadata=\"https://gateway.example/.well-known"))
                .body("code", equalTo("TOKEN_MISSING"));
    }

    @Test
    void another_scheme_is_no_token() {
        given().header("Authorization", "Basic b2ZmaWNlOnNlY3JldA==")
                .get("/api/v1/gateway/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_MISSING"));
    }

    @Test
    void an_expired_token_is_401() {
        refused(token("national", "office-51", "life=-60"), "TOKEN_INVALID");
    }

    @Test
    void a_token_stops_working_when_it_expires_although_it_is_remembered() {
        String token = token("national", "office-51", "life=2");
        me(token).statusCode(200);

        await().atMost(Duration.ofSeconds(6)).untilAsserted(() -> refused(token, "TOKEN_INVALID"));
    }

    @Test
    void a_token_for_another_audience_is_401() {
        refused(token("national", "office-51", "aud=account"), "TOKEN_INVALID");
    }

    @Test
    void an_id_token_is_no_access_token() {
        refused(token("national", "office-51", "typ=ID"), "TOKEN_INVALID");
    }

    @Test
    void a_token_that_is_not_one_is_401() {
        refused("not-a-token", "ISSUER_UNKNOWN");
        refused("a.b.c", "ISSUER_UNKNOWN");
    }

    @Test
    void a_changed_token_is_401() {
        String token = token("office-51");
        refused(token.substring(0, token.length() - 8) + "AAAAAAAA", "TOKEN_INVALID");
    }

    @Test
    void an_unknown_issuer_is_401_and_is_not_asked_for_its_keys() {
        TestIssuer stranger = TestIssuer.start(0);
        try {
            String token = token("national", "office-51", "iss=" + stranger.url());

            refused(token, "ISSUER_UNKNOWN");
            assertThat(at("national", "key-reads")).isNotNull();
            assertThat(keyReads(stranger)).isEqualTo("0");
        } finally {
            stranger.stop();
        }
    }

    @Test
    void one_trusted_issuer_cannot_sign_for_another() {
        refused(token("western", "office-51", "iss=" + setting("suite.gateway.issuers.national.url")), "TOKEN_INVALID");
    }

    @Test
    void a_client_without_an_organization_is_401() {
        refused(token("office-99"), "CLIENT_UNKNOWN");
    }

    @Test
    void a_client_of_one_issuer_is_not_that_client_of_another() {
        refused(token("western", "office-51", ""), "CLIENT_UNKNOWN");
        me(token("western", "office-5134", "")).statusCode(200).body("divisionPrefix", equalTo("5134"));
    }

    @Test
    void a_province_claim_that_differs_from_the_row_is_401() {
        refused(token("national", "office-51", "province=44"), "PROVINCE_FOREIGN");
        me(token("national", "office-51", "province=51")).statusCode(200);
    }

    @Test
    void a_new_key_of_the_issuer_is_found_and_the_old_one_goes_on() {
        String old = token("national", "office-44", "");
        at("national", "rotate");
        String rotated = token("national", "office-44", "");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> me(rotated).statusCode(200));
        me(old).statusCode(200);
    }

    @Test
    void tokens_with_unknown_keys_make_one_look_for_new_keys() {
        int before = Integer.parseInt(at("seldom", "key-reads"));
        for (int i = 0; i < 20; i++) {
            refused(token("seldom", "office-33", "foreign-kid=unknown-" + i), "TOKEN_INVALID");
        }

        assertThat(Integer.parseInt(at("seldom", "key-reads")) - before).isEqualTo(1);
    }

    @Test
    void known_keys_serve_while_the_identity_provider_is_down() {
        me(token("western", "office-5134", "")).statusCode(200);
        at("western", "down?is=true");
        try {
            me(token("western", "office-5134", "")).statusCode(200);
            refused(token("western", "office-5134", "foreign-kid=unknown"), "TOKEN_INVALID");
            me(token("western", "office-5134", "")).statusCode(200);
        } finally {
            at("western", "down?is=false");
        }
    }

    @Test
    void an_identity_provider_that_starts_after_the_gateway_is_found() {
        URI late = URI.create(setting("suite.gateway.issuers.late.url"));
        String early = token("national", "office-52", "iss=" + late);
        me(early)
                .statusCode(503)
                .header("Retry-After", not(equalTo(null)))
                .body("code", equalTo("IDENTITY_PROVIDER_UNAVAILABLE"));

        TestIssuer issuer = TestIssuer.start(late.getPort());
        try {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> me(token("late", "office-52", "")).statusCode(200));
        } finally {
            issuer.stop();
        }
    }

    private static String keyReads(TestIssuer issuer) {
        return given().baseUri(issuer.url()).get("/key-reads").asString();
    }

    private static void refused(String token, String code) {
        me(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body("code", equalTo(code))
                .body("status", equalTo(401));
    }

    private static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get("/api/v1/gateway/me").then();
    }
}
