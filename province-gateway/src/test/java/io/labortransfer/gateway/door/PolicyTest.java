package io.labortransfer.gateway.door;

import static io.labortransfer.gateway.peers.Clients.setting;
import static io.labortransfer.gateway.peers.Clients.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class PolicyTest {

    @Test
    void an_actor_with_a_row_reaches_the_service() {
        as("office-51")
                .get("/api/v1/workers?limit=5")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/api/v1/workers?limit=5"));
    }

    @Test
    void an_actor_without_a_row_is_403() {
        as("national-office")
                .get("/api/v1/workers")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("ACTOR_NOT_ALLOWED"));
        as("partner-platform").get("/api/v1/workers").then().statusCode(403);
        as("national-office").get("/api/v1/targets/2026/progress").then().statusCode(200);
    }

    @Test
    void an_employer_that_is_not_known_yet_may_only_register_and_look_at_itself() {
        as("employer-91440300MA5ABCDEG0")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/job-orders")
                .then()
                .statusCode(403);
        as("employer-91440300MA5ABCDEG0")
                .get("/api/v1/employers")
                .then()
                .statusCode(503); // it may; nobody is at home in this test
    }

    @Test
    void an_unknown_path_is_404() {
        as("office-51").get("/api/v1/unknown").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as("office-51").get("/api/v1/workers/a/b").then().statusCode(404);
        as("office-51").post("/internal/persons:resolve").then().statusCode(404);
        as("office-51").get("/q/health").then().statusCode(404);
    }

    @Test
    void a_stranger_does_not_learn_which_paths_exist() {
        given().get("/api/v1/unknown").then().statusCode(401);
        given().get("/api/v1/workers").then().statusCode(401);
        given().delete("/api/v1/workers").then().statusCode(401);
    }

    @Test
    void a_known_path_with_another_method_is_405_with_the_allowed_ones() {
        as("office-51")
                .delete("/api/v1/workers")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"))
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
        as("office-51").options("/api/v1/workers").then().statusCode(204).header("Allow", containsString("GET"));
    }

    @Test
    void head_is_answered_like_get_without_the_body() {
        as("office-51").head("/api/v1/workers").then().statusCode(200);
    }

    @Test
    void a_service_that_is_down_is_503_with_retry_after() {
        as("office-44")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/job-orders")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("code", equalTo("SERVICE_UNAVAILABLE"));
    }

    @Test
    void a_service_that_never_answers_is_504() {
        as("office-51")
                .get("/api/v1/workers?behave=hang")
                .then()
                .statusCode(504)
                .body("code", equalTo("SERVICE_TIMEOUT"));
    }

    @Test
    void a_service_that_refuses_our_passport_is_not_the_callers_fault() {
        as("office-51").get("/api/v1/workers?behave=refuse-passport").then().statusCode(503);
    }

    @Test
    void an_answer_without_a_body_stays_one() {
        as("office-51").get("/api/v1/workers?behave=nothing").then().statusCode(204);
        as("office-51").get("/api/v1/workers?behave=nothing").then().statusCode(204);
    }

    @Test
    void a_body_of_a_type_that_the_operation_does_not_read_is_415() {
        as("office-51")
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/workers")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void a_body_larger_than_the_operation_takes_is_413() {
        as("office-51")
                .contentType("application/json")
                .body("x".repeat(1_100_000))
                .post("/api/v1/workers")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void internal_headers_do_not_leak_and_locations_are_public() {
        as("office-51")
                .get("/api/v1/workers?behave=leak")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .header("Location", equalTo("/api/v1/workers/wkr_1"))
                .header("X-Powered-By", nullValue())
                .header("Server", nullValue())
                .header("Set-Cookie", nullValue())
                .header("X-Internal-Row", nullValue())
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Strict-Transport-Security", equalTo("max-age=31536000"));
    }

    @Test
    void every_answer_of_an_operation_on_its_way_out_says_so_and_names_its_successor() {
        as("office-51")
                .get("/api/v1/workers/wkr_7/wishes?behave=leak")
                .then()
                .statusCode(200)
                .header("Deprecation", equalTo("@1772294400"))
                .header("Sunset", equalTo("Sun, 28 Feb 2027 16:00:00 GMT"))
                .header("Link", equalTo("</api/v1/workers/wkr_7/intents>; rel=\"successor-version\""));
        as("national-office")
                .get("/api/v1/workers/wkr_7/wishes")
                .then()
                .statusCode(403)
                .header("Deprecation", equalTo("@1772294400"));
        as("office-51").get("/api/v1/workers").then().header("Deprecation", nullValue());
    }

    @Test
    void links_of_the_service_stand_beside_the_one_to_the_successor() {
        List<String> links = as("office-51")
                .get("/api/v1/workers/wkr_7/wishes?behave=page")
                .headers()
                .getValues("Link");

        assertThat(links)
                .containsExactlyInAnyOrder(
                        "</api/v1/workers/wkr_7/intents>; rel=\"successor-version\"",
                        "</api/v1/workers?cursor=abc>; rel=\"next\"");
    }

    @Test
    void metrics_name_a_request_that_was_passed_on_by_its_template_and_never_by_what_the_caller_wrote() {
        as("office-51").get("/api/v1/workers/wkr_personal1").then().statusCode(200);
        as("office-51").get("/api/v1/workers/wkr_personal2/unknown").then().statusCode(404);

        String metrics = given().baseUri("http://127.0.0.1")
                .port(Integer.parseInt(setting("quarkus.management.test-port")))
                .get("/q/metrics")
                .asString();

        assertThat(metrics)
                .containsPattern("http_server_requests_seconds_count\\{.*uri=\"/api/v1/workers/\\{id}\"")
                .doesNotContain("wkr_personal");
    }

    @Test
    void every_answer_carries_a_request_id_and_a_good_one_is_taken_over() {
        as("office-51").get("/api/v1/workers").then().header("X-Request-Id", not(nullValue()));
        as("office-51")
                .header("X-Request-Id", "my-own-request-1")
                .get("/api/v1/workers")
                .then()
                .header("X-Request-Id", equalTo("my-own-request-1"))
                .body("headers.x-request-id", equalTo("my-own-request-1"));
        given().header("X-Request-Id", "my-own-request-2")
                .get("/api/v1/workers")
                .then()
                .header("X-Request-Id", equalTo("my-own-request-2"))
                .body("instance", equalTo("my-own-request-2"));
        given().header("X-Request-Id", "<script>")
                .get("/api/v1/workers")
                .then()
                .header("X-Request-Id", not("<script>"));
    }

    @Test
    void refusals_speak_both_languages_and_their_type_resolves() {
        given().header("Accept-Language", "zh-CN,en;q=0.5")
                .get("/api/v1/workers")
                .then()
                .header("Content-Language", equalTo("zh-CN"))
                .body("title", equalTo("缺少令牌"))
                .body("type", endsWith("/problems/token-missing"));
        given().get("/problems/token-missing")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("No token"), containsString("TOKEN_MISSING"));
        given().header("Accept-Language", "zh")
                .get("/problems/not-found")
                .then()
                .header("Content-Language", "zh-CN");
        given().get("/problems/never-heard-of").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void the_resource_metadata_names_the_issuers() {
        given().get("/.well-known/oauth-protected-resource")
                .then()
                .statusCode(200)
                .body("resource", equalTo("https://gateway.example"))
                .body("authorization_servers", hasItem(endsWith("/realms/test")));
    }

    @Test
    void the_caller_can_read_who_it_is_and_what_it_may_call() {
        as("station-51")
                .get("/api/v1/gateway/me")
                .then()
                .statusCode(200)
                .body("organization", matchesPattern("org_[0-9a-hjkmnp-tv-z]{26}"))
                .body("actors", equalTo(List.of("ST")))
                .body("reportingUnit", equalTo("51"))
                .body("hosts", equalTo(List.of("4403")))
                .body("scopes", equalTo(List.of("self", "worker.read")));
    }

    @Test
    void an_answer_of_the_gateway_itself_begins_as_every_other_and_only_once() {
        var headers = as("station-51")
                .header("X-Request-Id", "my-own-request-3")
                .get("/api/v1/gateway/me")
                .headers();

        assertThat(headers.getValues("X-Request-Id")).containsExactly("my-own-request-3");
        assertThat(headers.getValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void the_merged_document_is_read_with_a_token() {
        byte[] document = as("national-office")
                .get("/api/v1/gateway/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asByteArray();
        assertThat(new String(document, java.nio.charset.StandardCharsets.UTF_8))
                .contains("/api/v1/job-orders", "\"tokenUrl\"", "https://gateway.example");
        given().get("/api/v1/gateway/openapi.json").then().statusCode(401);
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(token(client));
    }
}
