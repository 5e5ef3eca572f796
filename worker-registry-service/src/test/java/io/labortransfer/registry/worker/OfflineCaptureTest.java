package io.labortransfer.registry.worker;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.move;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class OfflineCaptureTest {
    private final WorkerJson worker =
            aWorker().with("clientId", UUID.randomUUID().toString());

    @Test
    void a_record_that_is_sent_again_is_the_same_worker_whatever_has_happened_since() {
        var id = register("51", worker);
        assertThat(register("51", worker)).isEqualTo(id);
        correct("51", id, 1, Map.of("education", "80")).then().statusCode(200);
        assertThat(register("51", worker)).isEqualTo(id);
        office("51")
                .get("/api/v1/workers/" + id)
                .then()
                .body("education", equalTo("80"))
                .body("clientId", equalTo(worker.json().get("clientId")));
    }

    @Test
    void a_record_that_says_something_else_by_now_is_told_apart_by_name_and_not_by_value() {
        var id = register("51", worker);
        office("51")
                .body(worker.with("education", "80")
                        .with("phone", "+8613933334444")
                        .json())
                .post("/api/v1/workers")
                .then()
                .statusCode(409)
                .body("code", equalTo("CAPTURE_CONFLICT"))
                .body("detail", containsString(id))
                .body("errors.pointer", containsInAnyOrder("/education", "/phone"))
                .body("errors.code", hasItems("DIFFERS"))
                .body(not(containsString("+86139")));
    }

    @Test
    void the_same_person_taken_down_by_two_stations_is_one_worker() {
        var id = register("51", worker);
        office("51")
                .body(worker.fromRecord("station-2")
                        .with("clientId", UUID.randomUUID().toString())
                        .json())
                .post("/api/v1/workers")
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_ALREADY_REGISTERED"))
                .body("detail", containsString(id))
                .body("errors.pointer", contains("/sourceRecordId"));
    }

    @Test
    void an_id_of_a_client_is_one_records_in_its_unit() {
        register("51", worker);
        office("51")
                .body(aWorker().with("clientId", worker.json().get("clientId")).json())
                .post("/api/v1/workers")
                .then()
                .statusCode(409)
                .body("code", equalTo("CLIENT_ID_TAKEN"));
        register("52", aWorker().in("520521").with("clientId", worker.json().get("clientId")));
        office("51")
                .body(aWorker().with("clientId", "1").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/clientId"));
    }

    @Test
    void a_new_phone_is_in_force_at_once_and_it_is_said_who_vouches_for_it() {
        var id = register("51", worker);
        told(id, Map.of("phone", "+8613944445555"))
                .statusCode(201)
                .body("attestation", equalTo("STATION"))
                .body("fields", contains("phone"))
                .body("workerVersion", equalTo(2));
        office("51")
                .get("/api/v1/workers/" + id)
                .then()
                .body("phone", equalTo("+8613944445555"))
                .body("attestations.find { it.fact == 'phone' }.attestation", equalTo("STATION"));

        as(Passports.wk("51", WorkerId.of(id).value()))
                .body(Map.of("emergencyContact", Map.of("name", "阿依", "relation", "mother", "phone", "+8613955556666")))
                .post("/api/v1/workers/" + id + "/contact-updates")
                .then()
                .statusCode(201)
                .body("attestation", equalTo("SELF"));
        office("51")
                .get("/api/v1/workers/" + id)
                .then()
                .body("phone", equalTo("+8613944445555"))
                .body("emergencyContact.name", equalTo("阿依"));
        office("51")
                .get("/api/v1/workers/" + id + "/history")
                .then()
                .body("items[0].actor", equalTo("WK"))
                .body("items[0].operation", equalTo("updateContact"))
                .body("items[0].changed", containsInAnyOrder("emergencyContact", "attestations"));
    }

    @Test
    void who_moves_leaves_the_id_of_the_device_behind_whoever_has_it_there() {
        var id = register("51", worker);
        register("52", aWorker().in("520521").with("clientId", worker.json().get("clientId")));
        String relocation = office("51")
                .body(Map.of("workerId", id, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        office("52")
                .post("/api/v1/relocations/" + relocation + "/accept")
                .then()
                .statusCode(200);

        await().until(() -> office("52").get("/api/v1/workers/" + id).statusCode() == 200);
        office("52").get("/api/v1/workers/" + id).then().body("$", not(hasKey("clientId")));
    }

    @Test
    void a_station_serves_the_workers_who_live_where_it_is() {
        var id = register("51", worker.with("residenceDivision", "440305"));
        var elsewhere = register("51", aWorker());
        var station = Passports.st("51", "4401", "4403");

        as(station)
                .body(Map.of("phone", "+8613922223333"))
                .post("/api/v1/workers/" + id + "/contact-updates")
                .then()
                .statusCode(201)
                .body("attestation", equalTo("STATION"));

        as(station)
                .get("/api/v1/workers?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.id", not(hasItem(elsewhere)))
                .body("items.find { it.id == '" + id + "' }.phone", equalTo("+8613922223333"))
                .body("items[0]", not(hasKey("categories")));
        as(station)
                .get("/api/v1/workers/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0]", not(hasKey("by")));
        as(Passports.st("51", "4401")).get("/api/v1/workers/" + id).then().statusCode(404);
        as(Passports.st("52", "4403")).get("/api/v1/workers/" + id).then().statusCode(404);
    }

    @Test
    void an_update_that_is_sent_again_changes_nothing() {
        var id = register("51", worker);
        var update =
                Map.of("phone", "+8613966667777", "clientId", UUID.randomUUID().toString());
        told(id, update).statusCode(201).body("workerVersion", equalTo(2));
        told(id, Map.of("phone", "+8613977778888")).statusCode(201);

        told(id, update)
                .statusCode(201)
                .body("workerVersion", equalTo(2))
                .body("clientId", equalTo(update.get("clientId")));

        office("51").get("/api/v1/workers/" + id).then().body("phone", equalTo("+8613977778888"));
        told(register("51", aWorker()), update).statusCode(409).body("code", equalTo("CLIENT_ID_TAKEN"));
    }

    @Test
    void what_was_told_earlier_does_not_replace_what_was_written_since() {
        var id = register("51", worker);
        var before = OffsetDateTime.now().plusNanos(1_000_000);
        while (OffsetDateTime.now().isBefore(before)) {
            Thread.onSpinWait();
        }
        var early = new HashMap<String, Object>(Map.of("phone", "+8613988889999", "takenAt", before.toString()));
        told(id, Map.of("phone", "+8613977770000")).statusCode(201);

        told(id, early)
                .statusCode(409)
                .body("code", equalTo("CAPTURE_CONFLICT"))
                .body("errors.pointer", contains("/phone"))
                .body(not(containsString("+86139")));

        early.put("phone", "+8613977770000");
        told(id, early).statusCode(201);
        early.remove("takenAt");
        early.put("phone", "+8613988889999");
        told(id, early).statusCode(201);
        office("51").get("/api/v1/workers/" + id).then().body("phone", equalTo("+8613988889999"));
    }

    @Test
    void nobody_else_says_how_a_worker_is_reached_and_nothing_that_cannot_be() {
        var id = register("51", worker);
        var update = Map.of("phone", "+8613912121212");
        var path = "/api/v1/workers/" + id + "/contact-updates";
        for (var stranger : new Passports[] {
            Passports.op("52"),
            Passports.op("51").prefix("5101"),
            Passports.st("51", "4401"),
            Passports.wk("51", WorkerId.of(register("51", aWorker())).value())
        }) {
            as(stranger).body(update).post(path).then().statusCode(404);
        }
        as(Passports.dp("44")).body(update).post(path).then().statusCode(403);
        told(id, Map.of()).statusCode(422).body("errors.code", contains("ONE_NEEDED"));
        told(id, Map.of("phone", "139")).statusCode(422);
        told(id, Map.of("phone", "  ", "emergencyContact", Map.of("name", "阿妈", "phone", "+8613900002222")))
                .statusCode(422)
                .body("errors.pointer", contains("/phone"))
                .body("errors.code", contains("BLANK"));
        told(id, Map.of("alternateContact", Map.of("name", "x")))
                .statusCode(422)
                .body("errors.pointer", contains("/alternateContact/phone"));
        told(id, Map.of("phone", "+8613912121212", "takenAt", "2999-01-01T00:00:00+08:00"))
                .statusCode(422)
                .body("errors.code", contains("MOMENT_FUTURE"));
        move("51", id, "archive").then().statusCode(200);
        told(id, update).statusCode(409).body("code", equalTo("WORKER_CLOSED"));
    }

    private static ValidatableResponse told(String id, Map<String, ?> update) {
        return office("51")
                .body(update)
                .post("/api/v1/workers/" + id + "/contact-updates")
                .then();
    }
}
