package io.labortransfer.registry.worker;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WorkerResourceTest {

    @Test
    void an_office_registers_a_worker_and_sees_the_number_masked() {
        var worker = aWorker();
        office("51")
                .body(worker.json())
                .post("/api/v1/workers")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/workers/wkr_"))
                .body("originProvince", equalTo("51"))
                .body("state", equalTo("ACTIVE"))
                .body("createdAt", endsWith("+08:00"))
                .body("version", equalTo(1))
                .body("name", equalTo(worker.name()))
                .body("idNumber", startsWith("99************"))
                .body("categories[0].code", equalTo("LOP"))
                .body("skills[0].level", equalTo(4));
    }

    @Test
    void what_the_county_does_not_vouch_for_waits_to_be_verified() {
        office("51")
                .body(aWorker().with("attestation", "SELF").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"));
    }

    @Test
    void the_same_record_again_is_the_same_worker() {
        var worker = aWorker();
        var first = register("51", worker);
        assertThat(register("51", worker)).isEqualTo(first);
    }

    @Test
    void the_same_person_from_another_record_is_refused_with_the_id_that_stands() {
        var worker = aWorker();
        var first = register("51", worker);
        office("51")
                .body(worker.fromRecord("another").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_ALREADY_REGISTERED"))
                .body("detail", containsString(first));
    }

    @Test
    void a_source_record_is_one_persons() {
        var taken = aWorker();
        register("51", taken);
        office("51")
                .body(aWorker()
                        .fromRecord((String) taken.json().get("sourceRecordId"))
                        .json())
                .post("/api/v1/workers")
                .then()
                .statusCode(409)
                .body("code", equalTo("SOURCE_RECORD_TAKEN"));
    }

    /** The keys are the unit's; a county does not see whose of another county they are. */
    @Test
    void what_a_worker_of_another_county_has_is_taken_too() {
        var taken = aWorker().with("clientId", UUID.randomUUID().toString());
        register("51", taken);
        var county = Passports.op("51").prefix("511725");

        as(county)
                .body(aWorker()
                        .in("511725")
                        .fromRecord((String) taken.json().get("sourceRecordId"))
                        .json())
                .post("/api/v1/workers")
                .then()
                .statusCode(409)
                .body("code", equalTo("SOURCE_RECORD_TAKEN"));
        as(county)
                .body(aWorker()
                        .in("511725")
                        .with("clientId", taken.json().get("clientId"))
                        .json())
                .post("/api/v1/workers")
                .then()
                .statusCode(409)
                .body("code", equalTo("CLIENT_ID_TAKEN"));
    }

    @Test
    void all_wrong_fields_are_told_at_once_and_never_the_value() {
        var broken = aWorker()
                .with("idNumber", "995101199001011231")
                .with("birthDate", "2999-01-01")
                .with("registrationDivision", "519999")
                .with("mobility", "SOMEWHERE")
                .without("education");
        office("51")
                .body(broken.json())
                .post("/api/v1/workers")
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body(
                        "errors.pointer",
                        hasItems("/idNumber", "/birthDate", "/registrationDivision", "/mobility", "/education"))
                .body(
                        "errors.code",
                        hasItems("ID_CHECKSUM", "BIRTH_DATE_FUTURE", "DIVISION_UNKNOWN", "VALUE_UNKNOWN", "REQUIRED"))
                .body(not(containsString("995101199001011231")))
                .body(not(containsString("SOMEWHERE")));
    }

    @Test
    void errors_are_told_in_chinese_when_asked_for() {
        office("51")
                .header("Accept-Language", "zh-CN")
                .body(aWorker().with("idNumber", "995101199001011231").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(422)
                .body("errors.detail", hasItem("身份证号码的校验码不正确。请对照证件核对号码。"));
    }

    @Test
    void an_ended_division_names_its_successor() {
        office("52")
                .body(aWorker().in("522422").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/registrationDivision' }.code", equalTo("DIVISION_ENDED"))
                .body("errors.find { it.pointer == '/registrationDivision' }.detail", containsString("520521"));
    }

    @Test
    void a_line_of_an_abolished_county_is_rejected_with_the_county_of_today_and_the_mended_line_is_taken() {
        var person = aWorker();
        var file = ImportedFiles.sent("52", "UPSERT", person.in("522422"));
        var errors = ImportedFiles.results("52", file);
        assertThat(errors.getString("items[0].status")).isEqualTo("rejected");
        assertThat(errors.getList("items[0].errors.code")).contains("DIVISION_ENDED");
        assertThat(errors.getString("items[0].errors")).contains("520521");

        var mended = ImportedFiles.sent("52", "UPSERT", person.in("520521"));
        assertThat(ImportedFiles.results("52", mended).getString("items[0].status"))
                .isEqualTo("created");
    }

    @Test
    void of_a_chain_of_successors_the_last_is_named() {
        office("52")
                .body(aWorker().in("522423").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/registrationDivision' }.detail", containsString("520581"))
                .body("errors.find { it.pointer == '/residenceDivision' }.code", equalTo("DIVISION_ENDED"));
    }

    @Test
    void a_person_of_the_corps_belongs_to_unit_66_whatever_the_digits() {
        var person = aWorker().in("659001");
        for (var unit : List.of("65", "51")) {
            office(unit)
                    .body(person.json())
                    .post("/api/v1/workers")
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("DIVISION_FOREIGN"));
        }
        as(Passports.op("66").prefix("659"))
                .body(person.json())
                .post("/api/v1/workers")
                .then()
                .statusCode(201)
                .body("originProvince", equalTo("66"));
    }

    @Test
    void a_division_of_another_unit_or_county_is_foreign() {
        office("51")
                .body(aWorker().in("520521").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("DIVISION_FOREIGN"));
        as(Passports.op("51").prefix("513432"))
                .body(aWorker().in("513431").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("DIVISION_FOREIGN"));
    }

    @Test
    void unknown_properties_and_broken_json_are_malformed() {
        office("51")
                .body(aWorker().with("religion", "none of our business").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED"))
                .body("errors.code", hasItem("PROPERTY_UNKNOWN"));
        office("51").body("{").post("/api/v1/workers").then().statusCode(400);
        office("51").post("/api/v1/workers").then().statusCode(422);
    }

    @Test
    void nobody_under_fourteen_is_registered_and_a_student_waits() {
        office("51")
                .body(aWorker().born(LocalDate.now().minusYears(13)).json())
                .post("/api/v1/workers")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("TOO_YOUNG"));
        office("51")
                .body(aWorker().born(LocalDate.now().minusYears(15)).json())
                .post("/api/v1/workers")
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING_STUDENT"));
    }

    @Test
    void an_office_finds_its_worker_by_exact_number() {
        var worker = aWorker();
        var id = register("51", worker);
        search("51", worker.idNumber().toLowerCase()).body("items", hasSize(1)).body("items[0].id", equalTo(id));
        search("52", worker.idNumber()).body("items", hasSize(0));
        search("51", "995101199001011231").body("items", hasSize(0));
        as(Passports.op("51").prefix("5101"))
                .body(Map.of("idNumber", worker.idNumber()))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private static io.restassured.response.ValidatableResponse search(String unit, String idNumber) {
        return office(unit)
                .body(Map.of("idNumber", idNumber))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200);
    }

    @Test
    void a_worker_is_read_by_the_own_office_and_the_worker_alone() {
        var id = register("51", aWorker());
        var uuid = WorkerId.of(id).value();
        office("51").get("/api/v1/workers/" + id).then().statusCode(200).body("id", equalTo(id));
        as(Passports.op("51").prefix("513431"))
                .get("/api/v1/workers/" + id)
                .then()
                .statusCode(200);
        as(Passports.wk("51", uuid)).get("/api/v1/workers/" + id).then().statusCode(200);
        for (var stranger : new Passports[] {
            Passports.op("52"),
            Passports.op("51").prefix("5101"),
            Passports.dp("44"),
            Passports.st("51", "44"),
            Passports.em("44", "91440300MA5ABCDEG0"),
            Passports.wk("51", WorkerId.of(register("51", aWorker())).value())
        }) {
            as(stranger).get("/api/v1/workers/" + id).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
        office("51").get("/api/v1/workers/wkr_nonsense").then().statusCode(404);
    }

    @Test
    void the_wrong_actor_is_403_and_no_token_401() {
        as(Passports.dp("44"))
                .body(aWorker().json())
                .post("/api/v1/workers")
                .then()
                .statusCode(403);
        as(Passports.no()).get("/api/v1/workers").then().statusCode(403);
        as(Passports.dp("51"))
                .body(Map.of("idNumber", "x"))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(403);
        given().get("/api/v1/workers").then().statusCode(401);
        as(Passports.op("51").audience("job-matching"))
                .get("/api/v1/workers")
                .then()
                .statusCode(401);
    }

    @Test
    void a_list_is_paged_by_sealed_cursors_within_reach() {
        for (var i = 0; i < 3; i++) {
            register("33", aWorker().in("331102"));
        }
        register("33", aWorker().in("331081"));
        var first = office("33")
                .get("/api/v1/workers?limit=2&division=3311")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract();
        var cursor = first.<String>path("nextCursor");
        office("33")
                .get("/api/v1/workers?limit=2&division=3311&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", equalTo(null));
        office("33").get("/api/v1/workers?limit=2&cursor=" + cursor).then().statusCode(400);
        office("51")
                .get("/api/v1/workers?limit=2&division=3311&cursor=" + cursor)
                .then()
                .statusCode(400);
        office("33").get("/api/v1/workers?limit=501").then().statusCode(400);
        as(Passports.op("33").prefix("3310")).get("/api/v1/workers").then().body("items", hasSize(1));
        as(Passports.dp("44"))
                .get("/api/v1/workers?limit=500")
                .then()
                .statusCode(200)
                .body("items.originProvince", not(hasItem("33")));
    }

    @Test
    void a_registration_is_announced_with_the_complete_anonymous_state() {
        var id = register("51", aWorker());
        var told = Topics.await("lt.worker.v1", "lt.worker.registered.v1", id);
        assertThat(told.sequence()).isEqualTo(1);
        var state =
                Topics.await("lt.candidate.v1", "lt.candidate.changed.v1", id).json();
        assertThat(state.get("version").asLong()).isEqualTo(1);
        assertThat(state.get("workerVersion").asLong()).isEqualTo(1);
        assertThat(state.get("lop").asBoolean()).isTrue();
        assertThat(state.get("birthMonth").asText()).matches("[0-9]{4}-[0-9]{2}");
        assertThat(state.get("townDivision").asText()).isEqualTo("513431101");
        assertThat(state.get("skills").get(0).get("certified").asBoolean()).isFalse();
    }
}
