package io.labortransfer.registry.relocation;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TwoUnits.claim;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.TwoUnits.relocationOf;
import static io.labortransfer.registry.TwoUnits.says;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asked for a relocation and who decided it, for both sides and the worker. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RelocationHistoryTest {
    private final WorkerJson person = aWorker();
    private String worker = "";

    @BeforeEach
    void somebody() {
        worker = register("51", person);
    }

    @Test
    void both_sides_read_who_asked_and_who_decided_when_and_how() {
        var moved = moves(worker);
        for (var side : List.of("51", "52")) {
            history(Passports.op(side), moved)
                    .statusCode(200)
                    .body("items.version", contains(2, 1))
                    .body("items.state", contains("ACCEPTED", "REQUESTED"))
                    .body("items[1].by", equalTo("office-51"))
                    .body("items.actor", contains("OP", "OP"))
                    .body("items.operation", contains("acceptRelocation", "startRelocation"))
                    .body("items.relocationId", contains(moved, moved))
                    .body("items[0].changed", contains("decidedAt", "state"))
                    .body("items[1].changed", empty());
        }
        history(Passports.op("52"), moved).body("items[0].by", equalTo("office-52"));
        history(Passports.op("51"), moved).body("items[0].by", nullValue()); // whereto is not told where the worker was
        var first = as(Passports.op("52"))
                .get("/api/v1/relocations/" + moved + "/history?limit=1")
                .then()
                .body("items.version", contains(2))
                .extract()
                .<String>path("nextCursor");
        as(Passports.op("52"))
                .get("/api/v1/relocations/" + moved + "/history?limit=1&cursor=" + first)
                .then()
                .body("items.version", contains(1))
                .body("nextCursor", nullValue());
        for (var stranger : List.of(Passports.op("53"), Passports.op("52").prefix("5201"))) {
            history(stranger, moved).statusCode(404);
        }
        history(Passports.dp("52"), moved).statusCode(403);
    }

    @Test
    void a_unit_that_asked_by_number_does_not_learn_by_whom_it_was_refused() {
        var asked = office("52")
                .body(Map.of("idNumber", person.idNumber(), "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        history(Passports.op("52"), asked).body("items.by", contains("office-52"));
        office("51").post("/api/v1/relocations/" + asked + "/decline").then().statusCode(200);
        history(Passports.op("52"), asked)
                .body("items.state", contains("DECLINED", "REQUESTED"))
                .body("items[0].by", nullValue())
                .body("items[1].by", equalTo("office-52"));
        history(Passports.op("51"), asked).body("items.by", contains("office-51", "office-52"));
    }

    @Test
    void a_holder_who_lets_go_by_hand_because_of_a_case_is_told_and_the_service_is_told_where_it_did_so() {
        var byHand = office("51")
                .body(Map.of("duplicateId", claim(person), "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        history(Passports.op("51"), byHand)
                .statusCode(200)
                .body("items.by", contains("office-51"))
                .body("items.actor", contains("OP"))
                .body("items.operation", contains("startRelocation"));

        var other = aWorker();
        register("51", other);
        var duplicate = claim(other);
        says("52", duplicate, "KEEP_MINE").statusCode(201);
        says("51", duplicate, "YIELD").statusCode(201);
        history(Passports.op("52"), relocationOf("52", duplicate))
                .statusCode(200)
                .body("items.actor", contains(nullValue()))
                .body("items.operation", contains(nullValue()));
    }

    @Test
    void a_worker_who_asked_reads_that_the_own_word_took_it_back() {
        var self = Passports.wk("51", WorkerId.of(worker).value());
        var asked = as(self).body(Map.of("toDivision", "520521", "workerWord", word()))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(self).post("/api/v1/relocations/" + asked + "/cancel").then().statusCode(200);
        history(self, asked)
                .statusCode(200)
                .body("items.state", contains("CANCELLED", "REQUESTED"))
                .body("items.actor", contains("WK", "WK"))
                .body("items.operation", contains("cancelRelocation", "startRelocation"));
        history(Passports.wk("51", WorkerId.of(register("51", aWorker())).value()), asked)
                .statusCode(404);
    }

    @Test
    void it_is_read_as_it_was_known_at_a_moment_and_as_it_held_on_a_day() {
        var moved = moves(worker);
        var asked = history(Passports.op("52"), moved).extract().<String>path("items[1].at");
        read(moved, "knownAt=" + asked.replace("+08:00", "999%2B08:00"))
                .statusCode(200)
                .body("state", equalTo("REQUESTED"))
                .body("version", equalTo(1))
                .body("decidedAt", nullValue());
        read(moved, "knownAt=2999-01-01T00:00:00Z").body("state", equalTo("ACCEPTED"));
        read(moved, "knownAt=2020-01-01T00:00:00Z").statusCode(404);
        read(moved, "knownAt=once").statusCode(400);
        var today = LocalDate.now(Times.SHANGHAI);
        read(moved, "asOf=" + today).statusCode(200).body("state", equalTo("ACCEPTED"));
        read(moved, "asOf=" + today.minusDays(1)).statusCode(404);
        as(Passports.op("53"))
                .get("/api/v1/relocations/" + moved + "?asOf=" + today)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse read(String relocation, String query) {
        return as(Passports.op("52"))
                .urlEncodingEnabled(false)
                .get("/api/v1/relocations/" + relocation + "?" + query)
                .then();
    }

    private static ValidatableResponse history(Passports who, String relocation) {
        return as(who).get("/api/v1/relocations/" + relocation + "/history").then();
    }
}
