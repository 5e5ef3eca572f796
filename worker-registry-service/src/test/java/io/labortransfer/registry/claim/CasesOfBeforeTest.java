package io.labortransfer.registry.claim;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.erase;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.TwoUnits.inGuizhou;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.probable.Comparison;
import io.labortransfer.registry.rotation.Keys;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the one pass through all cases mends, and what it leaves alone. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CasesOfBeforeTest {
    private static final String HERE = "42";
    private static final Passports CLAIMANT = Passports.op("52");

    @Inject
    CaseClock clockwork;

    @Inject
    Comparison comparison;

    private final WorkerJson person = aWorker().in("420106");

    @Test
    void what_an_erasure_of_before_left_goes_and_the_words_about_others_stay() {
        var neighbours = lookalike("420106");
        register(HERE, neighbours);
        var stays = claimed(neighbours);
        says("52", stays, "born here");
        var worker = register(HERE, person);
        var duplicate = claimed(person);
        says("52", duplicate, "born here");
        moves(worker, HERE, "33", "330106");
        erase("33", worker);
        Keys.execute(
                "UPDATE duplicate_case SET claimant_reason = 'left', former_holders = '{42}', held_until = ARRAY[now()]"
                        + row(duplicate));
        Keys.execute("UPDATE duplicate_case_history SET claimant_reason = 'left', claimant_evidence = '{left}'"
                + row(duplicate) + " AND claimant_decision IS NOT NULL");

        passed();

        history(duplicate).body("items.reason.findAll { it }", empty()).body("items.evidence.flatten()", empty());
        kept(duplicate, "{}");
        history(stays).body("items.reason", contains("born here", null));
    }

    @Test
    void moves_of_before_are_read_from_the_relocations_and_go_before_those_that_were_kept() {
        var worker = register(HERE, person);
        var duplicate = claimed(person);
        var before = Instant.now();
        moves(worker, HERE, "33", "330106");
        var between = Instant.now();
        moves(worker, "33", "44", "440103");
        kept(duplicate, "{42,33}");
        for (var lost : List.of(
                "former_holders = '{}', held_until = '{}'",
                "former_holders = former_holders[2:2], held_until = held_until[2:2]")) {
            Keys.execute("UPDATE duplicate_case SET named_at = now(), " + lost + row(duplicate));
            passed();
            kept(duplicate, "{42,33}");
        }
        passed();
        kept(duplicate, "{42,33}");
        for (var moment :
                Map.of(before, "42", between, "33", Instant.now(), "44").entrySet()) {
            as(CLAIMANT)
                    .get("/api/v1/duplicates/" + duplicate + "?knownAt=" + moment.getKey())
                    .then()
                    .statusCode(200)
                    .body("otherUnit", equalTo(moment.getValue()));
        }
    }

    @Test
    void a_record_that_was_merged_moved_with_the_one_that_speaks_for_it_each_time() {
        var worker = register(HERE, person);
        var duplicate = claimed(person);
        var into = register(HERE, lookalike("420106"));
        merges(HERE, worker, into);
        moves(into, HERE, "33", "330106");
        moves(into, "33", "44", "440103");
        kept(duplicate, "{42,33}");
        Keys.execute("UPDATE duplicate_case SET former_holders = '{}', held_until = '{}'" + row(duplicate));
        passed();
        kept(duplicate, "{42,33}");
    }

    @Test
    void a_record_that_was_merged_after_the_move_made_none() {
        var here = lookalike("330106");
        var worker = register("33", here);
        var duplicate = claimed(here);
        var into = register(HERE, lookalike("420106"));
        moves(into, HERE, "33", "330106");
        merges("33", worker, into);
        passed();
        kept(duplicate, "{}");
    }

    private static void passed() {
        Keys.execute("INSERT INTO lease (name, id, province) VALUES ('" + CasesOfBeforePass.NAME
                + "', '00000000-0000-0000-0000-000000000000', '00')");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Keys.count("SELECT count(*) FROM lease WHERE name = '" + CasesOfBeforePass.NAME + "'") == 0);
    }

    private static void kept(String duplicate, String units) {
        assertThat(Keys.count("SELECT count(*) FROM duplicate_case" + row(duplicate) + " AND former_holders = '" + units
                        + "'"))
                .as(units)
                .isEqualTo(1);
    }

    private static String row(String duplicate) {
        return " WHERE id = '" + DuplicateId.of(duplicate).value() + "'";
    }

    private WorkerJson lookalike(String division) {
        return aWorker().in(division).with("name", person.name()).with("phone", person.phone());
    }

    private String claimed(WorkerJson record) {
        var duplicate = office("52")
                .body(inGuizhou(record).json())
                .post("/api/v1/workers")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("duplicateId");
        clockwork.tick();
        return duplicate;
    }

    private static void says(String unit, String duplicate, String why) {
        office(unit)
                .body(Map.of("decision", "KEEP_MINE", "reason", why))
                .post("/api/v1/duplicates/" + duplicate + "/dispositions")
                .then()
                .statusCode(201);
    }

    private void merges(String unit, String worker, String into) {
        comparison.now(unit);
        var pair = office(unit)
                .get("/api/v1/duplicates?limit=500")
                .<String>path("items.find { it.workerIds.contains('" + worker + "') && it.workerIds.contains('" + into
                        + "') }.id");
        office(unit)
                .body(Map.of("decision", "SAME_PERSON", "reason", "both cards were seen"))
                .post("/api/v1/duplicates/" + pair + "/decide")
                .then()
                .statusCode(200);
        office(unit)
                .body(Map.of("intoWorkerId", into, "reason", "one person"))
                .post("/api/v1/workers/" + worker + "/merge")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse history(String duplicate) {
        return as(CLAIMANT)
                .get("/api/v1/duplicates/" + duplicate + "/history")
                .then()
                .statusCode(200);
    }
}
