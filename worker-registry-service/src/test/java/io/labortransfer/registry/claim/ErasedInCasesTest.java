package io.labortransfer.registry.claim;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.erase;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.TwoUnits.inGuizhou;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.probable.Comparison;
import io.labortransfer.registry.rotation.Keys;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a person who is erased go the words of all cases about the person, in whatever unit they stand. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ErasedInCasesTest {
    private static final String HERE = "42";
    private static final Passports CLAIMANT = Passports.op("52");
    private static final Passports OFFICE = Passports.op(HERE);

    @Inject
    CaseClock clockwork;

    @Inject
    Comparison comparison;

    private final WorkerJson person = aWorker().in("420106");
    private String worker = "";

    @BeforeEach
    void somebody() {
        worker = register(HERE, person);
    }

    @Test
    void an_open_case_ends_and_no_words_are_left_in_its_past() {
        var duplicate = claimed(person);
        says("52", duplicate, "KEEP_MINE", "born here");
        says("52", duplicate, "DIFFERENT_PERSON", "two cards");
        erase(HERE, worker);
        history(CLAIMANT, duplicate)
                .body("items.version", contains(4, 3, 2, 1))
                .body("items.decision.findAll { it != null }", contains("DIFFERENT_PERSON", "KEEP_MINE"))
                .body("items.reason.findAll { it }", empty())
                .body("items[0].side", nullValue());
        as(CLAIMANT).get("/api/v1/duplicates/" + duplicate).then().body("state", equalTo("RESOLVED"));
    }

    @Test
    void an_erasure_in_the_unit_that_took_the_person_over_blanks_a_case_that_was_decided_before() {
        var duplicate = claimed(person);
        decided(duplicate);
        moves(worker, HERE, "33", "330106");
        moves(worker, "33", "44", "440103");
        history(CLAIMANT, duplicate)
                .body("items.reason", contains("the register says so", "lives here", "born here", null));
        erase("44", worker);
        blank(CLAIMANT, duplicate, 4);
        blank(Passports.no(), duplicate, 4);
    }

    @Test
    void with_an_erasure_the_case_forgets_in_which_units_the_person_lived() {
        var duplicate = claimed(person);
        var before = Instant.now();
        moves(worker, HERE, "33", "330106");
        moves(worker, "33", "44", "440103");
        assertThat(Keys.count("SELECT cardinality(former_holders) FROM duplicate_case WHERE id = '"
                        + DuplicateId.of(duplicate).value() + "'"))
                .isEqualTo(2);
        erase("44", worker);
        blank(CLAIMANT, duplicate, 2);
        Keys.execute("UPDATE duplicate_case SET named_at = now() WHERE id = '"
                + DuplicateId.of(duplicate).value() + "'");
        as(CLAIMANT)
                .get("/api/v1/duplicates/" + duplicate + "?knownAt=" + before)
                .then()
                .statusCode(200)
                .body("otherUnit", equalTo("44"));
    }

    @Test
    void an_erasure_of_the_second_record_of_a_pair_blanks_the_case_about_both_and_a_correction_does_not() {
        var other = register(HERE, lookalike());
        var duplicate = pair(worker, other);
        decides(duplicate, "DIFFERENT_PERSONS");
        correct(HERE, worker, 1, Map.of("idNumber", anotherNumberOf(person)))
                .then()
                .statusCode(200);
        history(OFFICE, duplicate).body("items.reason", contains("both cards were seen", null));
        erase(HERE, other);
        blank(OFFICE, duplicate, 2);
    }

    @Test
    void who_was_merged_and_moved_and_parted_leaves_no_words_in_the_unit_of_before() {
        var twinsRecord = lookalike();
        var into = register(HERE, lookalike());
        var twin = register(HERE, twinsRecord);
        var claim = claimed(twinsRecord);
        decided(claim);
        var staying = pair(worker, twin);
        decides(staying, "DIFFERENT_PERSONS");
        decides(pair(into, twin), "SAME_PERSON");
        told(twin, "merge", HERE, Map.of("intoWorkerId", into, "reason", "one person"));
        moves(into, HERE, "33", "330106");
        told(twin, "unmerge", "33", Map.of("reason", "twins"));
        history(OFFICE, staying).body("items.reason", contains("both cards were seen", null));

        erase("33", twin);

        blank(CLAIMANT, claim, 4);
        blank(Passports.no(), claim, 4);
        blank(OFFICE, staying, 2);
        office("33").get("/api/v1/workers/" + into).then().statusCode(200).body("state", equalTo("ACTIVE"));
    }

    @Test
    void a_row_of_another_unit_with_the_id_of_a_living_worker_ends_no_case_when_it_is_erased() {
        var duplicate = claimed(person);
        decided(duplicate);
        var id = WorkerId.of(worker).value();
        Keys.execute("""
                SELECT set_config('app.moving', '%1$s', false);
                CREATE TEMP TABLE forged AS SELECT * FROM worker WHERE id = '%1$s';
                UPDATE forged SET origin_province = '11', registration_division = '110101', source_record_id = 'forged-%1$s';
                INSERT INTO worker SELECT * FROM forged;
                UPDATE worker SET state = 'ERASED' WHERE origin_province = '11' AND id = '%1$s'""".formatted(id));

        history(CLAIMANT, duplicate)
                .body("items.reason", contains("the register says so", "lives here", "born here", null));
        erase(HERE, worker);
        blank(CLAIMANT, duplicate, 4);
    }

    private WorkerJson lookalike() {
        return aWorker().in("420106").with("name", person.name()).with("phone", person.phone());
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

    private static void decided(String duplicate) {
        says("52", duplicate, "KEEP_MINE", "born here");
        says(HERE, duplicate, "KEEP_MINE", "lives here");
        as(Passports.no())
                .body(Map.of("decision", "HOLDER_KEEPS", "reason", "the register says so"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(200);
    }

    private String pair(String one, String other) {
        comparison.now(HERE);
        return office(HERE)
                .get("/api/v1/duplicates?limit=500")
                .path("items.find { it.workerIds.contains('" + one + "') && it.workerIds.contains('" + other
                        + "') }.id");
    }

    private static void decides(String duplicate, String how) {
        as(OFFICE)
                .body(Map.of("decision", how, "reason", "both cards were seen"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(200);
    }

    private static void told(String worker, String how, String unit, Map<String, String> body) {
        office(unit)
                .body(body)
                .post("/api/v1/workers/" + worker + "/" + how)
                .then()
                .statusCode(200);
    }

    private static String anotherNumberOf(WorkerJson worker) {
        return WorkerJson.idNumber(HERE, LocalDate.parse((String) worker.json().get("birthDate")), 1);
    }

    private static void says(String unit, String duplicate, String wish, String why) {
        office(unit)
                .body(Map.of("decision", wish, "reason", why, "evidence", List.of("register-" + unit)))
                .post("/api/v1/duplicates/" + duplicate + "/dispositions")
                .then()
                .statusCode(201);
    }

    /** Of the case its versions, what was wanted and what was decided are left, and no words, however it is asked for. */
    private static void blank(Passports reader, String duplicate, int versions) {
        history(reader, duplicate)
                .body("items.size()", equalTo(versions))
                .body("items.reason.findAll { it }", empty())
                .body("items.evidence.flatten()", empty());
        for (var asked : List.of("", "?asOf=" + LocalDate.now(Times.SHANGHAI), "?knownAt=2999-01-01T00:00:00Z")) {
            as(reader)
                    .get("/api/v1/duplicates/" + duplicate + asked)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("RESOLVED"))
                    .body("decisionReason", nullValue())
                    .body("statements.reason.findAll { it }", empty())
                    .body("statements.evidence.flatten()", empty());
        }
        assertThat(Keys.count("SELECT count(*) FROM duplicate_case WHERE id = '"
                        + DuplicateId.of(duplicate).value() + "' AND former_holders = '{}' AND held_until = '{}'"))
                .as("where the person lived before")
                .isEqualTo(1);
    }

    private static ValidatableResponse history(Passports who, String duplicate) {
        return as(who).get("/api/v1/duplicates/" + duplicate + "/history")
                .then()
                .statusCode(200);
    }
}
