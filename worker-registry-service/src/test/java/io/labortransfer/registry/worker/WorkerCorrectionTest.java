package io.labortransfer.registry.worker;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.move;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.TwoUnits.reached;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WorkerCorrectionTest {
    private final WorkerJson worker = aWorker();

    @Test
    void what_is_sent_changes_and_the_rest_stays() {
        var id = register("51", worker);
        var changes = new HashMap<String, Object>();
        changes.put("name", "诸葛更正");
        changes.put("phone", "+8613911112222");
        changes.put("education", "80");
        changes.put("residenceDivision", null);

        correct("51", id, 1, changes)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"v2-"))
                .body("name", equalTo("诸葛更正"))
                .body("education", equalTo("80"))
                .body("residenceDivision", equalTo(null))
                .body("skills[0].level", equalTo(4));

        search(Map.of("name", "诸葛更正")).body("items.id", contains(id));
        search(Map.of("name", worker.name())).body("items", empty());
        search(Map.of("phone", "+8613911112222")).body("items.id", hasItem(id));
        search(Map.of("phone", worker.phone())).body("items.id", not(hasItem(id)));
        var told = Topics.await("lt.worker.v1", "lt.worker.updated.v1", id);
        assertThat(told.json().get("education").asText()).isEqualTo("80");
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(id)
                        && event.json().get("education").asText().equals("80"));
        assertThat(register("51", worker))
                .as("the source record says nothing that it had not said before")
                .isEqualTo(id);
        office("51").get("/api/v1/workers/" + id).then().body("name", equalTo("诸葛更正"));
    }

    @Test
    void what_says_nothing_new_makes_no_version() {
        var id = register("51", worker);
        correct("51", id, 1, Map.of("name", worker.name()))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void the_reason_is_part_of_no_record_and_makes_no_version_alone() {
        var id = register("51", worker);
        correct("51", id, 1, Map.of("reason", "the card was looked at"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        correct("51", id, 1, Map.of("education", "80", "reason", ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"))
                .body("errors.code", contains("SIZE_WRONG"));
        correct("51", id, 1, Map.of("education", "80", "reason", List.of("why")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        office("51")
                .body(worker.with("reason", "why").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(400)
                .body("errors.code", contains("PROPERTY_UNKNOWN"));
        office("51").get("/api/v1/workers/" + id).then().body("version", equalTo(1));
    }

    @Test
    void only_who_has_seen_the_record_and_answers_for_it_corrects_it() {
        var id = register("51", worker);
        correct("51", id, 1, Map.of("education", "80")).then().statusCode(200);
        correct("51", id, 1, Map.of("education", "60")).then().statusCode(412).header("ETag", startsWith("\"v2-"));
        correct("52", id, 2, Map.of("education", "60")).then().statusCode(404);
        as(Passports.op("51").prefix("5101"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v2\"")
                .body("{}")
                .patch("/api/v1/workers/" + id)
                .then()
                .statusCode(404);
        as(Passports.wk("51", WorkerId.of(id).value()))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v2\"")
                .body("{}")
                .patch("/api/v1/workers/" + id)
                .then()
                .statusCode(403);
        office("51").get("/api/v1/workers/" + id).then().body("education", equalTo("80"));
    }

    @Test
    void a_phone_is_removed_by_null_and_not_by_blanks() {
        var id = register("51", worker);
        correct("51", id, 1, Map.of("phone", "  "))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/phone"))
                .body("errors.code", contains("BLANK"));
        read(id).body("phone", equalTo(worker.phone()));

        var none = new HashMap<String, Object>();
        none.put("phone", null);
        correct("51", id, 1, none).then().statusCode(200);
        read(id).body("phone", nullValue());
    }

    private static ValidatableResponse read(String id) {
        return office("51").get("/api/v1/workers/" + id).then();
    }

    @Test
    void a_correction_is_examined_as_a_registration_is() {
        var id = register("51", worker);
        var broken = new HashMap<String, Object>();
        broken.put("name", null);
        broken.put("phone", "139");
        broken.put("registrationDivision", "520521");
        broken.put("capacityDetail", "WEAK");
        correct("51", id, 1, broken)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/name", "/phone", "/registrationDivision", "/capacityDetail"))
                .body(
                        "errors.code",
                        hasItems("REQUIRED", "FORMAT_WRONG", "DIVISION_FOREIGN", "CAPACITY_WITHOUT_DETAIL"));
        correct("51", id, 1, Map.of("religion", "none of our business")).then().statusCode(400);
        correct("51", id, 1, Map.of("clientId", "0b6a3c52-7d1e-4f8a-9c2b-5e4d3f2a1b0c"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("VALUE_FIXED"));
        var taken = aWorker();
        register("51", taken);
        correct("51", id, 1, Map.of("sourceRecordId", taken.json().get("sourceRecordId")))
                .then()
                .statusCode(409)
                .body("code", equalTo("SOURCE_RECORD_TAKEN"));
    }

    @Test
    void a_mistyped_number_is_corrected_and_the_wrong_one_is_free_again() {
        var id = register("51", worker);
        var right = aWorker();

        correct("51", id, 1, number(right)).then().statusCode(200);

        search(Map.of("idNumber", right.idNumber())).body("items.id", contains(id));
        search(Map.of("idNumber", worker.idNumber())).body("items", empty());
        office("52")
                .body(worker.in("520521").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(201);
    }

    @Test
    void a_number_that_somebody_has_is_not_taken_over() {
        var id = register("51", worker);
        var own = aWorker();
        var ownId = register("51", own);
        var foreign = aWorker().in("520521");
        register("52", foreign);

        correct("51", id, 1, number(own))
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_ALREADY_REGISTERED"))
                .body("detail", containsString(ownId));
        correct("51", id, 1, number(foreign))
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_HELD_ELSEWHERE"))
                .body("detail", not(containsString("52")))
                .body("$", aMapWithSize(7));
        search(Map.of("idNumber", worker.idNumber())).body("items.id", contains(id));
    }

    @Test
    void who_vouched_for_a_fact_does_not_vouch_for_what_replaces_it() {
        var id = register(
                "51",
                worker.with(
                        "attestations",
                        List.of(
                                Map.of("fact", "education", "attestation", "SELF", "evidenceRef", "diploma-1"),
                                Map.of("fact", "mobility", "attestation", "VILLAGE"),
                                Map.of("fact", "sex", "attestation", "COUNTY"))));
        office("51")
                .get("/api/v1/workers/" + id)
                .then()
                .body("attestations.fact", contains("education", "mobility")); // COUNTY is the record's own

        correct("51", id, 1, Map.of("education", "80"))
                .then()
                .statusCode(200)
                .body("attestations.fact", contains("mobility"));
    }

    @Test
    void who_turns_out_to_be_at_school_is_placed_no_more_and_the_wish_ends() {
        var id = register("51", worker);
        var wish = openIntent("51", id);

        correct("51", id, 1, Map.of("student", true))
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING_STUDENT"))
                .body("version", equalTo(2));

        assertThat(Topics.await("lt.intent.v1", "lt.intent.withdrawn.v1", wish)
                        .json()
                        .get("spoken")
                        .asBoolean())
                .isFalse();
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(id)
                        && event.json().get("state").asText().equals("PENDING_STUDENT")
                        && event.json().get("intent").isNull());
        correct("51", id, 2, Map.of("student", false)).then().body("state", equalTo("ACTIVE"));
    }

    @Test
    void a_birth_date_that_makes_too_young_takes_the_registration_back_and_one_that_does_not_lets_it_begin() {
        var today = LocalDate.now(Times.SHANGHAI);
        var young = aWorker().born(today.minusYears(15));
        var id = register("51", worker);

        correct("51", id, 1, number(young)).then().statusCode(200).body("state", equalTo("PENDING_STUDENT"));
        correct("51", id, 2, Map.of("attestation", "SELF")).then().body("state", equalTo("PENDING_STUDENT"));
        correct("51", id, 3, number(worker)).then().body("state", equalTo("PENDING"));
        correct("51", id, 4, Map.of("attestation", "COUNTY")).then().body("state", equalTo("ACTIVE"));

        assertThat(Topics.await("lt.worker.v1", "lt.worker.verified.v1", id).sequence())
                .isEqualTo(5);
    }

    @Test
    void who_turns_out_to_be_at_school_while_in_dispute_or_on_the_way_is_not_active_afterwards() {
        var disputed = register("51", worker);
        move("51", disputed, "suspend").then().statusCode(200);
        correct("51", disputed, 2, Map.of("student", true)).then().body("state", equalTo("SUSPENDED"));
        move("51", disputed, "reinstate").then().statusCode(200).body("state", equalTo("PENDING_STUDENT"));

        var leaving = register("51", aWorker());
        var relocation = office("51")
                .body(Map.of("workerId", leaving, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        correct("51", leaving, 2, Map.of("student", true)).then().body("state", equalTo("RELOCATING"));
        office("52")
                .post("/api/v1/relocations/" + relocation + "/decline")
                .then()
                .statusCode(200);
        reached("51", leaving, "PENDING_STUDENT");
    }

    @Test
    void as_long_as_the_school_says_so_nobody_is_said_to_have_left_it() {
        var id = register("51", worker);
        office("51")
                .body(Map.of(
                        "workerId",
                        id,
                        "school",
                        "Dazhou vocational school",
                        "level",
                        "SECONDARY_VOCATIONAL",
                        "expectedGraduation",
                        LocalDate.now(Times.SHANGHAI).plusYears(1).toString()))
                .post("/api/v1/students")
                .then()
                .statusCode(201);

        correct("51", id, 2, Map.of("student", false)).then().statusCode(409).body("code", equalTo("AT_SCHOOL"));
        ImportedFiles.sent("51", "UPSERT", worker.with("student", false).with("education", "80"));

        office("51")
                .get("/api/v1/workers/" + id)
                .then()
                .body("education", equalTo("80"))
                .body("student", equalTo(true))
                .body("state", equalTo("PENDING_STUDENT"));
    }

    private static Map<String, Object> number(WorkerJson other) {
        return Map.of("idNumber", other.idNumber(), "birthDate", other.json().get("birthDate"));
    }

    private static ValidatableResponse search(Map<String, ?> wanted) {
        return office("51").body(wanted).post("/api/v1/workers/search").then().statusCode(200);
    }
}
