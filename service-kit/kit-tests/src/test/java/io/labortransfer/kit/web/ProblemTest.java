package io.labortransfer.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.problem.ProblemDocuments;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ProblemTest {

    @Inject
    ObjectMapper json;

    private static RequestSpecification origin() {
        return given().auth().oauth2(Passports.op("51").token()).contentType("application/json");
    }

    private static ValidatableResponse isProblem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", not(equalTo("")))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("/problems/" + ProblemDocuments.slug(code)))
                .body("instance", matchesPattern("[A-Za-z0-9._-]{8,64}"));
    }

    @Test
    void all_wrong_fields_are_named_at_once() {
        var response = origin().body("{\"body\":\"much longer than ten\",\"weight\":6}")
                .post("/api/v1/notes")
                .then();
        isProblem(response, 422, "VALIDATION_FAILED")
                .body("errors", hasSize(2))
                .body("errors.pointer", hasItems("/body", "/weight"))
                .body("errors.code", hasItems("SIZE_WRONG", "TOO_LARGE"));
    }

    @Test
    void the_texts_come_in_chinese_when_asked_for() {
        var response = origin().header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.1")
                .body("{\"body\":\"\",\"weight\":1}")
                .post("/api/v1/notes")
                .then();
        isProblem(response, 422, "VALIDATION_FAILED")
                .header("Content-Language", "zh-CN")
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo("部分字段有误"));
    }

    @Test
    void a_text_that_no_database_can_hold_is_refused_by_its_place() {
        for (String text : new String[] {"a\\u0000b", "a\\ud800", "\\udc00a"}) {
            isProblem(
                            origin().body("{\"body\":\"" + text + "\",\"weight\":1}")
                                    .post("/api/v1/notes")
                                    .then(),
                            400,
                            "MALFORMED")
                    .body("errors[0].pointer", equalTo("/body"))
                    .body("errors[0].code", equalTo("TEXT_UNSTORABLE"));
        }
    }

    @Test
    void an_accept_header_that_names_no_media_type_is_406() {
        isProblem(origin().header("Accept", "x").get("/api/v1/notes").then(), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void an_unknown_property_is_refused_by_name() {
        var response = origin().body("{\"body\":\"a\",\"weight\":1,\"colour\":\"red\"}")
                .post("/api/v1/notes")
                .then();
        isProblem(response, 400, "MALFORMED")
                .body("errors.pointer", hasItem("/colour"))
                .body("errors.code", hasItem("PROPERTY_UNKNOWN"));
    }

    @Test
    void an_unknown_property_whose_name_may_be_a_value_is_not_repeated() {
        var response = origin().body("{\"body\":\"a\",\"weight\":1,\"995101199001011234\":1}")
                .post("/api/v1/notes")
                .then();
        isProblem(response, 400, "MALFORMED")
                .body("errors.code", hasItem("PROPERTY_UNKNOWN"))
                .body(not(containsString("995101199001011234")));
    }

    @Test
    void instants_go_out_with_offset_and_milliseconds() throws Exception {
        assertThat(json.writeValueAsString(java.time.Instant.parse("2026-11-23T12:00:00.123456Z")))
                .isEqualTo("\"2026-11-23T20:00:00.123+08:00\"");
    }

    @Test
    void a_wrong_type_is_named_without_repeating_the_value() {
        var response = origin().body("{\"body\":\"a\",\"weight\":\"13800138000\"}")
                .post("/api/v1/notes")
                .then();
        isProblem(response, 400, "MALFORMED")
                .body("errors.pointer", hasItem("/weight"))
                .body(not(containsString("13800138000")));
    }

    @Test
    void broken_json_is_a_problem_document() {
        isProblem(origin().body("{\"body\":").post("/api/v1/notes").then(), 400, "MALFORMED");
    }

    @Test
    void another_media_type_is_a_problem_document() {
        var response = given().auth()
                .oauth2(Passports.op("51").token())
                .contentType("text/plain")
                .body("a")
                .post("/api/v1/notes")
                .then();
        isProblem(response, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void an_unknown_method_is_a_problem_document() {
        isProblem(origin().delete("/api/v1/notes").then(), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void an_unknown_path_is_a_problem_document() {
        isProblem(origin().get("/api/v1/nothing-here").then(), 404, "NOT_FOUND");
        isProblem(origin().get("/elsewhere").then(), 404, "NOT_FOUND");
    }

    @Test
    void a_text_that_cannot_be_an_id_answers_like_an_unknown_id() {
        isProblem(origin().get("/api/v1/notes/not_zzz").then(), 404, "NOT_FOUND");
    }

    @Test
    void a_refusal_carries_the_allowed_actions() {
        isProblem(origin().post("/api/v1/notes/sealed").then(), 409, "NOTE_SEALED")
                .body("allowedActions", hasItem("copy"));
    }

    @Test
    void a_failure_inside_says_nothing_of_the_inside() {
        isProblem(origin().post("/api/v1/notes/broken").then(), 500, "INTERNAL_ERROR")
                .body(not(containsString("995101199001011234")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void a_lawful_request_id_comes_back_and_a_strange_one_is_replaced() {
        origin().header("X-Request-Id", "lawful-id-0001")
                .get("/api/v1/notes")
                .then()
                .header("X-Request-Id", equalTo("lawful-id-0001"));
        origin().header("X-Request-Id", "a b<script>")
                .get("/api/v1/notes")
                .then()
                .header("X-Request-Id", not(containsString("script")));
    }
}
