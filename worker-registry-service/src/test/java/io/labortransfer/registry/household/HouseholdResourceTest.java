package io.labortransfer.registry.household;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.PatchContract;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HouseholdResourceTest {
    private static final String HOUSEHOLDS = "/api/v1/households";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private String head = "";

    @BeforeEach
    void somebody() {
        head = register("51", aWorker());
    }

    @Test
    void a_household_is_kept_with_its_workers_and_with_others_who_have_no_name() {
        var id = aHousehold().of(head).andAChild().with("relocated", true).entered("51");

        read(id).header("ETag", "\"v1-F0.F1.F4.F5.F9\"")
                .body("registrationDivision", equalTo("513431"))
                .body("relocated", equalTo(true))
                .body("members.workerId", contains(head, null))
                .body("members.relation", contains("HEAD", "DAUGHTER"))
                .body("members.ageBand", contains("WORKING", "UNDER_16"))
                .body("members.capacity", contains("NORMAL", "NONE"))
                .body("monitoring.type", equalTo("NONE"))
                .body("monitoring.source", nullValue())
                .body("risk.state", equalTo("NONE"))
                .body("zeroEmployment", equalTo(false));
        assertThat(Topics.await("lt.household.v1", "lt.household.membership_changed.v1", id)
                        .json()
                        .get("memberWorkerIds")
                        .get(0)
                        .asText())
                .isEqualTo(head);
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(head)
                        && event.json().path("householdId").asText().equals(id));
    }

    @Test
    void a_worker_belongs_to_one_household_and_no_second() {
        aHousehold().of(head).entered("51");
        office("51")
                .body(aHousehold().of(head).json())
                .post(HOUSEHOLDS)
                .then()
                .statusCode(409)
                .body("code", equalTo("IN_OTHER_HOUSEHOLD"));
        var other = aHousehold().of(register("51", aWorker())).entered("51");
        put(other, head, "SPOUSE").statusCode(409).body("code", equalTo("IN_OTHER_HOUSEHOLD"));
        read(other).body("version", equalTo(1)).body("members", hasSize(1));
    }

    @Test
    void how_it_is_watched_is_never_written_by_an_office() {
        var id = aHousehold().of(head).entered("51");
        office("51")
                .body(aHousehold()
                        .of(register("51", aWorker()))
                        .with("monitoringType", "SUDDEN")
                        .with("riskState", "AT_RISK")
                        .json())
                .post(HOUSEHOLDS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/monitoringType", "/riskState"))
                .body("errors.code", contains("BY_IMPORT_ONLY", "BY_IMPORT_ONLY"));
        patch(id, "\"v1\"", Map.of("riskState", "CLEARED_STABLE"))
                .statusCode(422)
                .body("errors.code", contains("BY_IMPORT_ONLY"));
        read(id).body("risk.state", equalTo("NONE")).body("version", equalTo(1));
    }

    @Test
    void members_come_and_go_and_the_past_stays() {
        var spouse = register("51", aWorker());
        var id = aHousehold().of(head).andAChild().entered("51");
        put(id, spouse, "SPOUSE").statusCode(200).body("version", equalTo(2)).body("members", hasSize(3));
        put(id, spouse, "SPOUSE").statusCode(200).body("version", equalTo(2));
        put(id, spouse, "SIBLING").statusCode(200).body("version", equalTo(3));
        remove(id, spouse, null).statusCode(428);
        remove(id, spouse, "\"v1\"").statusCode(412);
        remove(id, spouse, "\"v3\"").statusCode(200).body("members.workerId", contains(head, null));
        remove(id, spouse, "\"v4\"").statusCode(404);

        var history =
                office("51").get(HOUSEHOLDS + "/" + id + "/history").then().statusCode(200);
        history.body("items.version", contains(4, 3, 2, 1))
                .body("items[1].members.workerId", contains(head, null, spouse))
                .body("items[1].members.relation", contains("HEAD", "DAUGHTER", "SIBLING"))
                .body("items[2].members.relation", contains("HEAD", "DAUGHTER", "SPOUSE"))
                .body("items[3].members.workerId", contains(head, null));
        var first = office("51").get(HOUSEHOLDS + "/" + id + "/history?limit=3");
        office("51")
                .get(HOUSEHOLDS + "/" + id + "/history?limit=3&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.version", contains(1));
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(spouse)
                        && event.sequence() > 2
                        && event.json().path("householdId").isNull());
    }

    @Test
    void a_correction_says_only_what_changes_and_which_version_it_saw() {
        var id = aHousehold().of(head).andAChild().entered("51");
        patch(id, "\"v1\"", Map.of("relocated", true)).statusCode(200).body("members", hasSize(2));
        patch(id, "\"v1\"", Map.of("relocated", false)).statusCode(412);
        patch(id, "\"v2\"", Map.of("members", List.of(Map.of("workerId", head, "relation", "HEAD"))))
                .statusCode(200)
                .body("version", equalTo(3))
                .body("relocated", equalTo(true))
                .body("members.workerId", contains(head));
        patch(id, "\"v3\"", Map.of("relocated", true)).statusCode(200).body("version", equalTo(3));
        patch(id, "\"v3\"", Map.of("sourceSystem", "county")).statusCode(400);
        assertThat(PatchContract.holds()).contains("correctHousehold");
        Topics.await("lt.household.v1", "lt.household.updated.v1", id);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var twice = Map.<String, Object>of("workerId", head, "relation", "HEAD");
        office("51")
                .body(aHousehold()
                        .member(Map.of("relation", "SON"))
                        .member(Map.of("workerId", head, "relation", "HEAD", "ageBand", "RETIRED"))
                        .member(Map.of("workerId", "wkr_nobody", "relation", "SON"))
                        .json())
                .post(HOUSEHOLDS)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/members/0/ageBand",
                                "/members/0/capacity",
                                "/members/1/ageBand",
                                "/members/2/workerId"));
        office("51")
                .body(aHousehold()
                        .in("440103")
                        .member(twice)
                        .member(twice)
                        .of(new WorkerId(new UUID(9, 9)).wire())
                        .json())
                .post(HOUSEHOLDS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("HOUSEHOLD_FOREIGN", "MEMBER_TWICE", "MEMBER_UNKNOWN"));
        office("51").body("{\"members\": 7}").post(HOUSEHOLDS).then().statusCode(400);
        office("51").body(aHousehold().json()).post(HOUSEHOLDS).then().statusCode(422);
    }

    @Test
    void a_source_record_is_one_households() {
        var record = "hh-" + UUID.randomUUID();
        aHousehold()
                .of(head)
                .with("sourceSystem", "county")
                .with("sourceRecordId", record)
                .entered("51");
        office("51")
                .body(aHousehold()
                        .of(register("51", aWorker()))
                        .with("sourceSystem", "county")
                        .with("sourceRecordId", record)
                        .json())
                .post(HOUSEHOLDS)
                .then()
                .statusCode(409)
                .body("code", equalTo("HOUSEHOLD_SOURCE_TAKEN"));
    }

    @Test
    void nobody_but_the_own_office_and_the_own_workers_find_a_household() {
        var id = aHousehold().of(head).andAChild().entered("51");
        var stranger = register("51", aWorker());
        for (var passport : List.of(
                Passports.op("52"),
                Passports.op("51").prefix("5117"),
                Passports.dp("51"),
                Passports.st("51", "4401"),
                wk(stranger))) {
            as(passport).get(HOUSEHOLDS + "/" + id).then().statusCode(404);
            as(passport).get(HOUSEHOLDS + "/" + id + "/history").then().statusCode(404);
            as(passport).get(HOUSEHOLDS + "?limit=500").then().body("items.id", not(hasItem(id)));
        }
        as(Passports.em("51", "91510000000000000X"))
                .get(HOUSEHOLDS + "/" + id)
                .then()
                .statusCode(403);
        as(wk(head)).get(HOUSEHOLDS).then().body("items.id", contains(id));
        as(wk(head))
                .get(HOUSEHOLDS + "/" + id)
                .then()
                .statusCode(200)
                .body("members.relation", contains("HEAD", "DAUGHTER"))
                .body("members[0].containsKey('capacity')", equalTo(false));
        as(wk(head))
                .body(Map.of("relation", "HEAD"))
                .put(HOUSEHOLDS + "/" + id + "/members/" + stranger)
                .then()
                .statusCode(403);
        office("52")
                .body(Map.of("relation", "HEAD"))
                .put(HOUSEHOLDS + "/" + id + "/members/" + stranger)
                .then()
                .statusCode(404);
    }

    @Test
    void lists_are_asked_by_place_and_standing_and_read_page_by_page() {
        var here = aHousehold().of(head).entered("51");
        var there = aHousehold()
                .in("511702")
                .of(register("51", aWorker().in("511702")))
                .entered("51");
        office("51")
                .get(HOUSEHOLDS + "?limit=500&division=5134")
                .then()
                .body("items.id", hasItem(here))
                .body("items.id", not(hasItem(there)));
        office("51").get(HOUSEHOLDS + "?limit=500&zeroEmployment=true").then().body("items.id", not(hasItem(here)));
        office("51")
                .get(HOUSEHOLDS + "?limit=500&monitoringType=SUDDEN&riskState=AT_RISK")
                .then()
                .body("items.id", not(hasItem(here)));
        var page = office("51").get(HOUSEHOLDS + "?limit=1");
        office("51")
                .get(HOUSEHOLDS + "?limit=1&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.id", not(hasItem(page.<String>path("items[0].id"))));
        office("51")
                .get(HOUSEHOLDS + "?limit=1&division=51&cursor=" + page.path("nextCursor"))
                .then()
                .statusCode(400);
    }

    @Test
    void an_office_follows_the_households_in_its_reach_and_no_others() {
        var county = new FeedReader(Passports.op("51").prefix("513431"), HOUSEHOLDS + "/changes");
        var neighbour = new FeedReader(Passports.op("51").prefix("5117"), HOUSEHOLDS + "/changes");
        var id = aHousehold().of(head).entered("51");
        assertThat(county.versionsOf(id, 1)).containsExactly(1L);
        neighbour.read().hasNotSeen(id);
    }

    private static Passports wk(String worker) {
        return Passports.wk("51", WorkerId.of(worker).value());
    }

    private static ValidatableResponse read(String id) {
        return office("51").get(HOUSEHOLDS + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse put(String id, String worker, String relation) {
        return office("51")
                .body(Map.of("relation", relation))
                .put(HOUSEHOLDS + "/" + id + "/members/" + worker)
                .then();
    }

    private static ValidatableResponse remove(String id, String worker, String seen) {
        var request = office("51");
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.delete(HOUSEHOLDS + "/" + id + "/members/" + worker).then();
    }

    private static ValidatableResponse patch(String id, String seen, Map<String, Object> change) {
        return office("51")
                .contentType(MERGE_PATCH)
                .header("If-Match", seen)
                .body(change)
                .patch(HOUSEHOLDS + "/" + id)
                .then();
    }
}
