package io.labortransfer.matching.joborder;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class JobOrderPatchTest {

    private final World world = new World();
    private String order = "";
    private String tag = "";

    @BeforeEach
    void draft() {
        world.verified();
        order = world.drafted(world.posting(5));
        tag = get().header("ETag");
    }

    @Test
    void what_is_sent_changes_null_takes_away_and_the_rest_stays() {
        String terms = get().path("termsHash");
        patch("{\"siteAddress\":\"Gate 3\"}", tag).then().statusCode(200).body("siteAddress", equalTo("Gate 3"));

        Response changed = patch("""
                {"headcount":8,"siteAddress":null,"wage":{"baseFen":430000},"requirements":[]}""", get().header("ETag"));

        changed.then()
                .statusCode(200)
                .body("headcount", equalTo(8))
                .body("siteAddress", nullValue())
                .body("wage.baseFen", equalTo(430_000))
                .body("wage.basis", equalTo("MONTHLY"))
                .body("requirements", equalTo(java.util.List.of()))
                .body("terms.lodging.beds", equalTo(20))
                .body("state", equalTo("DRAFT"));
        assertThat(changed.<String>path("termsHash")).isNotEqualTo(terms);
        assertThat(get().asString()).isEqualTo(changed.asString());
        assertThat(get().header("ETag")).isEqualTo(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void nothing_sent_changes_nothing() {
        String before = get().asString();

        assertThat(patch("{}", tag).statusCode()).isEqualTo(200);

        assertThat(get().jsonPath().getMap("wage"))
                .isEqualTo(new io.restassured.path.json.JsonPath(before).getMap("wage"));
        assertThat(get().<String>path("termsHash"))
                .isEqualTo(new io.restassured.path.json.JsonPath(before).get("termsHash"));
    }

    @Test
    void a_version_that_is_no_longer_the_present_one_is_412() {
        patch("{\"headcount\":6}", tag).then().statusCode(200);

        patch("{\"headcount\":7}", tag)
                .then()
                .statusCode(412)
                .header("ETag", equalTo(get().header("ETag")))
                .body("code", equalTo("STALE"));
        get().then().body("headcount", equalTo(6));
    }

    @Test
    void a_member_that_a_job_order_does_not_have_is_400_and_a_broken_bound_422_each_with_its_pointer() {
        patch("{\"preferPoor\":true}", tag)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/preferPoor"))
                .body("errors[0].code", equalTo("PROPERTY_UNKNOWN"));
        patch("{\"headcount\":0,\"wage\":{\"baseFen\":0},\"workForm\":null}", tag)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/headcount", "/wage/baseFen", "/workForm"));
        patch("[1]", tag).then().statusCode(400).body("errors[0].code", equalTo("TYPE_WRONG"));
        patch("null", tag).then().statusCode(422);
        get().then().body("headcount", equalTo(5));
    }

    @Test
    void the_employer_stays_the_same() {
        patch("{\"employerId\":\"emp_00000000000000000000000001\"}", tag)
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("VALUE_FIXED"));
    }

    @Test
    void what_was_handed_in_is_not_changed_any_more() {
        as(world.em()).post("/api/v1/job-orders/" + order + "/submit").then().statusCode(200);

        patch("{\"headcount\":6}", get().header("ETag"))
                .then()
                .statusCode(409)
                .body("code", equalTo("JOB_ORDER_STATE"))
                .body("allowedActions", equalTo(java.util.List.of("approve", "send-back", "close")));
    }

    @Test
    void a_draft_of_someone_else_is_not_there() {
        var stranger = new World();
        stranger.verified();

        as(stranger.em())
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"headcount\":6}")
                .patch("/api/v1/job-orders/" + order)
                .then()
                .statusCode(404);
        as(Passports.op("51"))
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"headcount\":6}")
                .patch("/api/v1/job-orders/" + order)
                .then()
                .statusCode(403);
    }

    private Response get() {
        return as(world.em()).get("/api/v1/job-orders/" + order);
    }

    private Response patch(String change, String ifMatch) {
        return as(world.em())
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(change)
                .patch("/api/v1/job-orders/" + order);
    }
}
