package io.labortransfer.registry.relocation;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.erase;
import static io.labortransfer.registry.Doors.move;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TwoUnits.claim;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.TwoUnits.reached;
import static io.labortransfer.registry.TwoUnits.relocationOf;
import static io.labortransfer.registry.TwoUnits.says;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may end a relocation, what ends it by itself, and what each side reads of it afterwards. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RelocationEndsTest {

    @Inject
    AgroalDataSource database;

    private final WorkerJson person = aWorker();
    private String worker = "";

    @BeforeEach
    void sichuan_has_somebody() {
        worker = register("51", person);
    }

    @Test
    void what_a_worker_asked_for_the_office_that_is_left_does_not_take_back() {
        var self = Passports.wk("51", WorkerId.of(worker).value());
        var asked = as(self).body(Map.of("toDivision", "520521", "workerWord", word()))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        for (var office : List.of("51", "52")) {
            answer(office, asked, "cancel").statusCode(403).body("code", equalTo("RELOCATION_OTHER_SIDE"));
        }
        reached("51", worker, "RELOCATING");

        as(self).post("/api/v1/relocations/" + asked + "/cancel").then().statusCode(200);

        reached("51", worker, "ACTIVE");
    }

    @Test
    void what_an_office_asked_for_the_worker_does_not_take_back() {
        var offered = offered("520521");
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .post("/api/v1/relocations/" + offered + "/cancel")
                .then()
                .statusCode(403);
        answer("51", offered, "cancel").statusCode(200);
    }

    @Test
    void what_the_nation_decided_the_losing_office_does_not_take_back() {
        var duplicate = claim(person);
        says("51", duplicate, "KEEP_MINE").statusCode(201);
        says("52", duplicate, "KEEP_MINE").statusCode(201);
        as(Passports.no())
                .body(Map.of("decision", "CLAIMANT_TAKES", "reason", "the register says so"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(200);
        var relocation = relocationOf("52", duplicate);

        for (var office : List.of("51", "52")) {
            answer(office, relocation, "cancel").statusCode(403).body("code", equalTo("RELOCATION_OTHER_SIDE"));
        }
        answer("51", relocation, "decline").statusCode(403);

        answer("52", relocation, "accept").statusCode(200);
        reached("52", worker, "ACTIVE");
    }

    @Test
    void who_waits_for_another_unit_is_reached_and_corrected_like_anybody() {
        var relocation = offered("520521");
        office("51")
                .body(Map.of("phone", "+8613912345678"))
                .post("/api/v1/workers/" + worker + "/contact-updates")
                .then()
                .statusCode(201);
        correct("51", worker, 3, Map.of("mobility", "IN_COUNTY"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RELOCATING"));

        answer("52", relocation, "accept").statusCode(200);

        reached("52", worker, "ACTIVE");
        office("52")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("phone", equalTo("+8613912345678"))
                .body("mobility", equalTo("IN_COUNTY"));
    }

    @Test
    void a_death_ends_what_waits_for_an_answer() {
        var relocation = offered("520521");

        move("51", worker, "decease").then().statusCode(200).body("state", equalTo("DECEASED"));

        office("52").get("/api/v1/relocations/" + relocation).then().body("state", equalTo("CANCELLED"));
        office("51")
                .get("/api/v1/relocations/" + relocation + "/history")
                .then()
                .body("items.by", contains("relocation", "office-51"))
                .body("items.operation", contains(nullValue(), equalTo("startRelocation")));
        answer("52", relocation, "accept").statusCode(409).body("code", equalTo("RELOCATION_STATE"));
        carriedOut(relocation);
        reached("51", worker, "DECEASED");
        office("51")
                .body(Map.of("workerId", worker, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(409)
                .body("code", equalTo("WORKER_CLOSED"));
    }

    @Test
    void who_waits_for_another_unit_is_erased_on_the_own_word() {
        var relocation = offered("520521");

        erase("51", worker);

        office("52").get("/api/v1/relocations/" + relocation).then().body("state", equalTo("CANCELLED"));
        carriedOut(relocation);
        office("51").get("/api/v1/workers/" + worker).then().statusCode(404);
    }

    @Test
    void of_one_who_is_in_dispute_it_is_told_too_that_nobody_takes_over() {
        move("51", worker, "suspend").then().statusCode(200);
        var relocation = offered("520521");
        answer("52", relocation, "decline").statusCode(200);

        var told = Topics.await("lt.worker.v1", "lt.worker.relocation_ended.v1", worker)
                .json();

        assertThat(told.get("state").asText()).isEqualTo("SUSPENDED");
        assertThat(told.get("toUnit").asText()).isEqualTo("52");
        reached("51", worker, "SUSPENDED");
    }

    @Test
    void who_is_in_dispute_leaves_to_one_unit_only() {
        move("51", worker, "suspend").then().statusCode(200);
        var asked = asked("33", "330102");
        offered("520521");
        office("51")
                .body(Map.of("workerId", worker, "toDivision", "440103"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(409)
                .body("code", equalTo("RELOCATION_UNDER_WAY"));
        answer("51", asked, "accept").statusCode(409).body("code", equalTo("RELOCATION_UNDER_WAY"));
    }

    @Test
    void what_another_unit_asked_for_and_gives_up_changes_nothing_of_what_the_own_unit_began() {
        var asked = asked("33", "330102");
        var offered = offered("520521");

        answer("33", asked, "cancel").statusCode(200);
        carriedOut(asked);

        reached("51", worker, "RELOCATING");
        answer("52", offered, "accept").statusCode(200);
        reached("52", worker, "ACTIVE");
    }

    @Test
    void a_registration_that_was_closed_moves_and_is_open_in_the_new_unit() {
        move("51", worker, "archive").then().statusCode(200);

        answer("51", asked("52", "520521"), "accept").statusCode(200);

        reached("52", worker, "ACTIVE");
        office("51").get("/api/v1/workers/" + worker).then().statusCode(404);
    }

    @Test
    void a_unit_that_has_let_a_worker_go_reads_that_it_did_and_when_and_nothing_else() {
        var moved = moves(worker);
        var path = "/api/v1/relocations/" + moved;
        for (var query : List.of("", "?asOf=" + LocalDate.now(Times.SHANGHAI))) {
            office("51")
                    .get(path + query)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ACCEPTED"))
                    .body("decidedAt", notNullValue())
                    .body("fromUnit", equalTo("51"))
                    .body("toUnit", nullValue())
                    .body("toDivision", nullValue())
                    .body("workerId", nullValue());
        }
        office("51")
                .get("/api/v1/relocations?state=ACCEPTED&limit=500")
                .then()
                .body("items.find { it.id == '" + moved + "' }.workerId", nullValue())
                .body("items.find { it.id == '" + moved + "' }.toUnit", nullValue());
        office("51")
                .get(path + "/history")
                .then()
                .body("items.state", contains("ACCEPTED", "REQUESTED"))
                .body("items.by", contains(nullValue(), equalTo("office-51")));
        as(Passports.op("51").prefix("513431")).get(path).then().statusCode(404);
        office("52").get(path).then().body("workerId", equalTo(worker)).body("toDivision", equalTo("520521"));
        as(Passports.wk("52", WorkerId.of(worker).value()))
                .get(path)
                .then()
                .statusCode(200)
                .body("toDivision", equalTo("520521"));
    }

    @Test
    void a_unit_that_was_asked_and_let_go_reads_its_own_answer_only() {
        var asked = asked("52", "520521");
        answer("51", asked, "accept").statusCode(200).body("workerId", equalTo(worker));
        reached("52", worker, "ACTIVE");
        office("51").get("/api/v1/relocations/" + asked).then().body("workerId", nullValue());
        office("51")
                .get("/api/v1/relocations/" + asked + "/history")
                .then()
                .body("items.by", contains(equalTo("office-51"), nullValue()));
    }

    @Test
    void whoever_speaks_for_all_divisions_of_a_unit_sees_what_left_it() {
        var corps = Passports.op("66").prefix("659");
        var settler = as(corps)
                .body(aWorker().in("659001").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var moved = as(corps)
                .body(Map.of("workerId", settler, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        answer("52", moved, "accept").statusCode(200);
        reached("52", settler, "ACTIVE");
        as(corps)
                .get("/api/v1/relocations/" + moved)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("workerId", nullValue());
    }

    private String offered(String division) {
        return office("51")
                .body(Map.of("workerId", worker, "toDivision", division))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String asked(String unit, String division) {
        return office(unit)
                .body(Map.of("idNumber", person.idNumber(), "toDivision", division))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse answer(String unit, String relocation, String verb) {
        return office(unit)
                .post("/api/v1/relocations/" + relocation + "/" + verb)
                .then();
    }

    /** Waits until what follows from a decision is done. */
    private void carriedOut(String relocation) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !isUnderWay(relocation));
    }

    private boolean isUnderWay(String relocation) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement("SELECT count(*) FROM lease WHERE name = ? AND id = ?")) {
            ask.setString(1, RelocationWork.NAME);
            ask.setString(2, RelocationId.of(relocation).value().toString());
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getInt(1) > 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
