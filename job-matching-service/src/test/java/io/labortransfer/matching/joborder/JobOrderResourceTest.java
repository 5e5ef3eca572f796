package io.labortransfer.matching.joborder;

import static io.labortransfer.matching.World.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class JobOrderResourceTest {

    @Inject
    JobOrderClock clockwork;

    private final World world = new World();

    @Test
    void an_order_goes_from_draft_to_public_and_everyone_may_read_it_then() {
        world.verified();
        String order = as(world.em())
                .body(world.posting(5))
                .post("/api/v1/job-orders")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/api/v1/job-orders/job_[0-9a-z]{26}"))
                .body("state", equalTo("DRAFT"))
                .body("termsHash", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .path("id");
        as(Passports.op("51")).get("/api/v1/job-orders/" + order).then().statusCode(404);
        as(world.em())
                .post("/api/v1/job-orders/" + order + "/submit")
                .then()
                .statusCode(200)
                .body("allowedActions", hasItem("approve"));
        as(Passports.op("51")).get("/api/v1/job-orders/" + order).then().statusCode(404);

        as(world.dp())
                .post("/api/v1/job-orders/" + order + "/approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));

        as(Passports.op("51"))
                .get("/api/v1/job-orders/" + order)
                .then()
                .statusCode(200)
                .body("wage.baseFen", equalTo(420_000));
        as(Passports.no()).get("/api/v1/job-orders/" + order).then().statusCode(200);
        Event state = Topics.await(
                "lt.joborder-state.v1",
                event -> event.subject().equals(order)
                        && event.json().at("/state").asText().equals("PUBLISHED"));
        assertThat(state.type()).isEqualTo("lt.joborder.changed.v1");
        assertThat(state.json().at("/wage/baseFen").asLong()).isEqualTo(420_000);
        assertThat(state.json().at("/basis").asText()).isEqualTo("MONTHLY");
        assertThat(state.json().at("/terms/lodging/beds").asInt()).isEqualTo(20);
        Topics.await("lt.joborder.v1", "lt.joborder.approved.v1", order);
        Topics.await("lt.joborder.v1", "lt.joborder.published.v1", order);
    }

    @Test
    void equal_terms_have_equal_hashes_and_worse_pay_another() {
        world.verified();
        String one = world.order(world.drafted(world.posting(5))).getString("termsHash");
        String same = world.order(world.drafted(world.posting(9))).getString("termsHash");
        Map<String, Object> worse = world.posting(5);
        worse.put("wage", World.wage(419_999));

        assertThat(same).isEqualTo(one);
        assertThat(world.order(world.drafted(worse)).getString("termsHash")).isNotEqualTo(one);
    }

    @Test
    void no_approval_without_floor_hours_lodging_and_insurance() {
        world.verified();
        Map<String, Object> low = world.posting(1);
        low.put("wage", World.wage(199_999));
        refused(low, "WAGE_BELOW_FLOOR");
        Map<String, Object> hourly = world.posting(1);
        Map<String, Object> byHour = World.wage(1_899);
        byHour.put("basis", "HOURLY");
        hourly.put("wage", byHour);
        refused(hourly, "WAGE_BELOW_FLOOR");
        Map<String, Object> hours = world.posting(1);
        Map<String, Object> noHours = World.wage(400_000);
        noHours.remove("usualWeeklyHours");
        hours.put("wage", noHours);
        refused(hours, "HOURS_MISSING");
        Map<String, Object> lodging = world.posting(1);
        lodging.put(
                "terms",
                Map.of(
                        "contractKind",
                        "LABOR_CONTRACT",
                        "insurance",
                        List.of("WORK_INJURY"),
                        "returnFunding",
                        "EMPLOYER"));
        refused(lodging, "LODGING_TERMS_MISSING");
        Map<String, Object> insurance = world.posting(1);
        insurance.put(
                "terms",
                Map.of(
                        "contractKind",
                        "LABOR_CONTRACT",
                        "lodging",
                        Map.of("provided", false),
                        "returnFunding",
                        "EMPLOYER"));
        refused(insurance, "INSURANCE_TERMS_MISSING");
    }

    private void refused(Map<String, Object> posting, String code) {
        String order = world.submitted(posting);
        as(world.dp())
                .post("/api/v1/job-orders/" + order + "/approve")
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
        assertThat(world.order(order).getString("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void an_unverified_employer_gets_no_approval() {
        world.registered();
        String order = world.submitted(world.posting(1));

        as(world.dp())
                .post("/api/v1/job-orders/" + order + "/approve")
                .then()
                .statusCode(409)
                .body("code", equalTo("EMPLOYER_NOT_VERIFIED"));
    }

    @Test
    void moves_out_of_order_are_conflicts_that_name_what_is_allowed() {
        world.verified();
        String order = world.drafted(world.posting(1));

        as(world.dp())
                .post("/api/v1/job-orders/" + order + "/approve")
                .then()
                .statusCode(409)
                .body("code", equalTo("JOB_ORDER_STATE"))
                .body("allowedActions", hasItem("submit"));
        as(world.em()).post("/api/v1/job-orders/" + order + "/submit").then().statusCode(200);
        as(world.em()).post("/api/v1/job-orders/" + order + "/submit").then().statusCode(409);
        as(world.dp()).post("/api/v1/job-orders/" + order + "/approve").then().statusCode(200);
        as(world.dp()).post("/api/v1/job-orders/" + order + "/approve").then().statusCode(409);
    }

    @Test
    void an_approved_order_is_published_by_the_clock_on_its_day_and_ends_on_its_last() {
        world.verified();
        Map<String, Object> later = world.posting(1);
        later.put("publishFrom", World.today().plusDays(3).toString());
        later.put("validTo", World.today().plusDays(6).toString());
        String order = world.submitted(later);
        as(world.dp())
                .post("/api/v1/job-orders/" + order + "/approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        MovableClock clock = MovableClock.at(Instant.now());
        QuarkusMock.installMockForType(clock, Clock.class);

        clockwork.tick();
        clock.moveTo(Instant.now());
        assertThat(world.order(order).getString("state")).isEqualTo("APPROVED");

        clock.advance(Duration.ofDays(3));
        clockwork.tick();
        clock.moveTo(Instant.now());
        assertThat(world.order(order).getString("state")).isEqualTo("PUBLISHED");

        clock.advance(Duration.ofDays(6));
        clockwork.tick();
        clock.moveTo(Instant.now());
        assertThat(world.order(order).getString("state")).isEqualTo("EXPIRED");
        Topics.await("lt.joborder.v1", "lt.joborder.expired.v1", order);
    }

    @Test
    void wrong_fields_are_named_all_at_once() {
        world.verified();
        Map<String, Object> wrong = world.posting(0);
        wrong.put("siteDivision", "12");
        wrong.put("workForm", "PUBLIC_POST");
        as(world.em())
                .body(wrong)
                .post("/api/v1/job-orders")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/headcount", "/siteDivision", "/workForm"));
        Map<String, Object> unlawful = world.posting(1);
        unlawful.put("siteDivision", "330106");
        unlawful.put("occupationCode", "6-99-99-99");
        unlawful.put("validTo", World.today().toString());
        unlawful.put(
                "requirements",
                List.of(
                        Map.of("type", "SEX", "value", "2", "mandatory", true),
                        Map.of("type", "AGE_MAX", "value", "old", "mandatory", true, "legalGround", "LAW_1")));
        as(world.em())
                .body(unlawful)
                .post("/api/v1/job-orders")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        hasItems(
                                "DIVISION_FOREIGN",
                                "OCCUPATION_UNKNOWN",
                                "DATES_REVERSED",
                                "LEGAL_GROUND_MISSING",
                                "REQUIREMENT_VALUE"));
        Map<String, Object> askingForThePoor = new HashMap<>(world.posting(1));
        askingForThePoor.put("onlyPoor", true);
        as(world.em()).body(askingForThePoor).post("/api/v1/job-orders").then().statusCode(400);
    }

    @Test
    void nobody_orders_for_another_firm_or_reads_its_drafts() {
        World other = new World();
        other.verified();
        world.verified();
        String draft = world.drafted(world.posting(1));
        String path = "/api/v1/job-orders/" + draft;

        as(other.em())
                .body(world.posting(1))
                .post("/api/v1/job-orders")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("ID_UNKNOWN"));
        as(other.em()).get(path).then().statusCode(404);
        as(other.em()).post(path + "/submit").then().statusCode(404);
        as(other.dp()).post(path + "/approve").then().statusCode(404);
        as(Passports.dp("33")).post(path + "/approve").then().statusCode(404);
        as(world.em()).post(path + "/approve").then().statusCode(403);
        as(world.dp()).post(path + "/submit").then().statusCode(404);
        as(world.op()).post(path + "/submit").then().statusCode(403);
        as(world.op()).body(world.posting(1)).post("/api/v1/job-orders").then().statusCode(403);
        as(Passports.pt("51")).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void lists_show_the_own_desk_or_what_is_public() {
        String order = world.published(2);
        String draft = world.drafted(world.posting(1));

        as(world.em())
                .get("/api/v1/job-orders")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(order, draft)));
        as(world.dp())
                .get("/api/v1/job-orders?state=DRAFT")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(draft)));
        String employer = world.order(order).getString("employerId");
        as(world.op())
                .get("/api/v1/job-orders?employerId=" + employer)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(order)));
        as(world.op())
                .get("/api/v1/job-orders?destination=33&employerId=" + employer)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        as(world.op())
                .get("/api/v1/job-orders?employerId=emp_" + "0".repeat(26))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        as(world.op())
                .get("/api/v1/job-orders?cursor=none&employerId=" + order)
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED"))
                .body("errors[0].pointer", equalTo("employerId"))
                .body("errors[0].code", equalTo("ID_MALFORMED"))
                .body("errors[0].detail", containsString("emp_"));
    }
}
