package io.labortransfer.registry.claim;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.erase;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.kit.crypto.KeyedTable;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.rotation.Keys;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sides of a case and the nation say is read by whom it is for, and by nobody in the database. Shandong (37) claims. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SealedStatementsOfCasesTest {
    private static final String CLAIMANT = "37";
    private static final String HOLDER = "51";

    @Inject
    CaseClock clockwork;

    @Inject
    @Any
    Instance<KeyedTable> tables;

    private final WorkerJson person = aWorker();
    private String worker = "";
    private String duplicate = "";

    @BeforeEach
    void somebody_is_claimed() {
        worker = register(HOLDER, person);
        var copy = new HashMap<>(person.json());
        copy.put("registrationDivision", "370102");
        copy.put("residenceDivision", "370102");
        duplicate = office(CLAIMANT)
                .body(copy)
                .post("/api/v1/workers")
                .then()
                .statusCode(202)
                .extract()
                .path("duplicateId");
    }

    @Test
    void it_is_stored_sealed_and_read_by_both_sides_and_the_nation_in_all_its_versions() {
        says(CLAIMANT, "married into our county");
        says(CLAIMANT, "works in our county");
        says(HOLDER, "the family lives here");
        as(Passports.no())
                .body(Map.of("decision", "HOLDER_KEEPS", "reason", "the household book says so"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(200)
                .body("decisionReason", equalTo("the household book says so"));

        assertThat(inClear()).isZero();
        assertThat(count("case_statement WHERE duplicate_id = '" + id() + "'")).isEqualTo(4);
        for (var reader : List.of(Passports.op(CLAIMANT), Passports.op(HOLDER), Passports.no())) {
            read(reader)
                    .body("statements.reason", contains("works in our county", "the family lives here"))
                    .body("statements.evidence.flatten()", contains("proof-37", "proof-51"))
                    .body("decisionReason", equalTo("the household book says so"));
        }
        as(Passports.op(CLAIMANT))
                .get("/api/v1/duplicates/" + duplicate + "/history")
                .then()
                .body(
                        "items.reason",
                        contains(
                                "the household book says so",
                                "the family lives here",
                                "works in our county",
                                "married into our county",
                                null));
    }

    @Test
    void what_was_written_in_clear_before_is_read_as_ever_and_sealed_by_the_clock() {
        says(CLAIMANT, "first");
        says(CLAIMANT, "second");
        says(HOLDER, "third");
        Keys.execute("UPDATE duplicate_case SET claimant_statement = NULL, holder_statement = NULL WHERE id = '" + id()
                + "'");
        Keys.execute("UPDATE duplicate_case_history SET claimant_statement = NULL, holder_statement = NULL WHERE id = '"
                + id() + "'");
        Keys.execute(
                "UPDATE duplicate_case SET claimant_reason = 'in clear', claimant_evidence = '{book}', holder_reason = 'too' WHERE id = '"
                        + id() + "'");
        Keys.execute(
                "UPDATE duplicate_case_history SET claimant_reason = 'in clear', claimant_evidence = '{book}' WHERE id = '"
                        + id() + "' AND claimant_decision IS NOT NULL");
        assertThat(inClear()).isEqualTo(3);
        readInClear();
        var before = count("case_statement WHERE duplicate_id = '" + id() + "'");

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            clockwork.tick(); // waits while cases of before are looked at by other tests
            return inClear() == 0;
        });

        readInClear();
        assertThat(count("case_statement WHERE duplicate_id = '" + id() + "'"))
                .as("each statement once")
                .isEqualTo(before + 2);
    }

    @Test
    void a_rotation_of_the_claimants_key_takes_it_along_and_an_erasure_of_the_person_removes_it() {
        says(CLAIMANT, "works in our county");
        says(HOLDER, "the family lives here");
        assertThat(tables.stream().flatMap(table -> table.columns().stream()))
                .anyMatch(column -> column.table().equals("case_statement") && column.isUnder("field:37"));
        Keys.rotated("field:37");
        read(Passports.op(HOLDER)).body("statements.reason", contains("works in our county", "the family lives here"));

        erase(HOLDER, worker);

        assertThat(count("case_statement WHERE duplicate_id = '" + id() + "'")).isZero();
    }

    private void readInClear() {
        read(Passports.op(CLAIMANT))
                .body("statements.reason", contains("in clear", "too"))
                .body("statements.evidence.flatten()", contains("book"));
    }

    private ValidatableResponse read(Passports reader) {
        return as(reader).get("/api/v1/duplicates/" + duplicate).then().statusCode(200);
    }

    private void says(String unit, String why) {
        office(unit)
                .body(Map.of("decision", "KEEP_MINE", "reason", why, "evidence", List.of("proof-" + unit)))
                .post("/api/v1/duplicates/" + duplicate + "/dispositions")
                .then()
                .statusCode(201);
    }

    private long inClear() {
        return count(
                "(SELECT coalesce(claimant_reason, holder_reason, decision_reason) AS text FROM duplicate_case WHERE id = '"
                        + id()
                        + "' UNION ALL SELECT coalesce(claimant_reason, holder_reason, decision_reason) FROM duplicate_case_history"
                        + " WHERE id = '" + id() + "') AS said WHERE text IS NOT NULL");
    }

    private static long count(String what) {
        return Keys.count("SELECT count(*) FROM " + what);
    }

    private String id() {
        return DuplicateId.of(duplicate).value().toString();
    }
}
