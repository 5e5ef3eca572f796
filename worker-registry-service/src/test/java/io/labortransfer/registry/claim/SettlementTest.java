package io.labortransfer.registry.claim;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.move;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.TwoUnits.inGuizhou;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.TwoUnits.reached;
import static io.labortransfer.registry.TwoUnits.relocationOf;
import static io.labortransfer.registry.TwoUnits.says;
import static io.labortransfer.registry.TwoUnits.seen;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.registry.relocation.RelocationClock;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a person and of the line that waited, by each way in which a case ends. Guizhou (52) claims a person of Sichuan (51). */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SettlementTest {

    @Inject
    CaseClock cases;

    @Inject
    RelocationClock relocations;

    private final WorkerJson person = aWorker();
    private String worker = "";
    private String file = "";
    private String duplicate = "";

    @BeforeEach
    void sichuan_has_somebody() {
        worker = register("51", person);
    }

    @Test
    void a_person_who_comes_another_way_ends_the_case_and_the_line_that_waited_counts() {
        claimed(inGuizhou(person).with("education", "60"));

        moves(worker, "51", "52", "520102");

        assertThat(seen("52", duplicate).getString("state")).isEqualTo("RESOLVED");
        assertThat(seen("52", duplicate).getString("outcome")).isEqualTo("CLAIMANT_TAKES");
        line("updated", null);
        office("52")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("education", equalTo("60"))
                .body("sourceSystem", equalTo("bijie-hr"))
                .body("registrationDivision", equalTo("520102"));
        Topics.await("lt.duplicate.v1", "lt.duplicate.resolved.v1", duplicate);
        says("52", duplicate, "KEEP_MINE").statusCode(409);
    }

    @Test
    void what_the_holder_wrote_since_and_what_the_claimant_did_not_speak_of_comes_with_the_person() {
        worker = register(
                "51",
                person.born(LocalDate.of(1991, 5, 6))
                        .fromRecord("told in full")
                        .with("underProtection", true)
                        .with("assistanceOwner", "试验干部"));
        claimed(inGuizhou(person)
                .with("education", "60")
                .with("mobility", "IN_COUNTY")
                .with("underProtection", false)
                .without("assistanceOwner"));
        correct("51", worker, 1, Map.of("education", "80")).then().statusCode(200);
        office("51")
                .body(Map.of("phone", "+8613911112222"))
                .post("/api/v1/workers/" + worker + "/contact-updates")
                .then()
                .statusCode(201);

        moves(worker, "51", "52", "520521");

        line("updated", null);
        office("52")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("education", equalTo("80"))
                .body("mobility", equalTo("IN_COUNTY"))
                .body("phone", equalTo("+8613911112222"))
                .body("attestations.find { it.fact == 'phone' }.attestation", equalTo("STATION"))
                .body("assistanceOwner", equalTo("试验干部"))
                .body("underProtection", equalTo(true))
                .body("sourceSystem", equalTo("bijie-hr"));
    }

    @Test
    void the_line_that_waited_says_nothing_new_when_it_comes_again() {
        var record = inGuizhou(person).with("education", "60");
        claimed(record);
        moves(worker, "51", "52", "520521");
        line("updated", null);
        var version = office("52").get("/api/v1/workers/" + worker).<Integer>path("version");

        file = ImportedFiles.sent("52", "UPSERT", record);

        line("unchanged", null);
        office("52").get("/api/v1/workers/" + worker).then().body("version", equalTo(version));
    }

    @Test
    void who_was_refused_beside_the_case_gets_the_person_when_the_nation_says_so() {
        claimed(inGuizhou(person));
        var asked = office("52")
                .body(Map.of("duplicateId", duplicate, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        answer("51", asked, "decline").statusCode(200);
        says("51", duplicate, "KEEP_MINE").statusCode(201);
        says("52", duplicate, "KEEP_MINE").statusCode(201);
        decided("CLAIMANT_TAKES");

        answer("52", relocationOf("52", duplicate), "accept").statusCode(200);

        reached("52", worker, "ACTIVE");
        line("updated", null);
    }

    @Test
    void a_holder_who_is_silent_is_heard_no_more_and_the_nation_decides_to_the_end() {
        claimed(inGuizhou(person));
        says("52", duplicate, "KEEP_MINE").statusCode(201);
        afterDays(15, cases::tick);
        assertThat(seen("52", duplicate).getString("state")).isEqualTo("ESCALATED");
        says("51", duplicate, "KEEP_MINE").statusCode(409);
        decided("CLAIMANT_TAKES");

        answer("52", relocationOf("52", duplicate), "accept").statusCode(200);

        reached("52", worker, "ACTIVE");
        office("51").get("/api/v1/workers/" + worker).then().statusCode(404);
        line("updated", null);
    }

    @Test
    void a_registration_that_the_holder_has_closed_is_open_again_where_the_person_is() {
        move("51", worker, "archive").then().statusCode(200);
        claimed(inGuizhou(person));
        yielded();

        answer("52", relocationOf("52", duplicate), "accept").statusCode(200);

        reached("52", worker, "ACTIVE");
        line("updated", null);
    }

    @Test
    void who_is_about_to_leave_to_a_third_unit_is_offered_when_that_has_declined() {
        claimed(inGuizhou(person));
        var third = offered("330102");
        yielded();
        cases.tick();
        line("parked", "PARKED");

        answer("33", third, "decline").statusCode(200);
        reached("51", worker, "ACTIVE");
        answer("52", offeredByTheClock(), "accept").statusCode(200);

        reached("52", worker, "ACTIVE");
        line("updated", null);
    }

    @Test
    void who_has_left_to_a_third_unit_is_offered_by_that() {
        claimed(inGuizhou(person));
        var third = offered("330102");
        yielded();
        answer("33", third, "accept").statusCode(200);
        reached("33", worker, "ACTIVE");

        answer("52", offeredByTheClock(), "accept").statusCode(200);

        reached("52", worker, "ACTIVE");
        line("updated", null);
    }

    @Test
    void of_a_person_who_has_died_the_claimant_is_told_that() {
        claimed(inGuizhou(person));
        move("51", worker, "decease").then().statusCode(200);
        yielded();

        line("rejected", "CLAIM_DECEASED");
        reached("51", worker, "DECEASED");
    }

    @Test
    void of_a_person_who_dies_while_the_claimant_hesitates_it_is_told_that() {
        claimed(inGuizhou(person));
        yielded();
        var relocation = relocationOf("52", duplicate);
        move("51", worker, "decease").then().statusCode(200);

        line("rejected", "CLAIM_DECEASED");
        answer("52", relocation, "accept").statusCode(409);
    }

    @Test
    void of_two_persons_the_line_names_the_wrong_number() {
        claimed(inGuizhou(person));
        says("51", duplicate, "DIFFERENT_PERSON").statusCode(201);
        says("52", duplicate, "DIFFERENT_PERSON").statusCode(201).body("outcome", equalTo("DIFFERENT_PERSONS"));

        line("rejected", "CLAIM_OTHER_PERSON");
        reached("51", worker, "ACTIVE");
    }

    @Test
    void a_claimant_who_declines_what_it_was_granted_has_its_line_rejected() {
        claimed(inGuizhou(person));
        yielded();
        answer("52", relocationOf("52", duplicate), "decline").statusCode(200);

        line("rejected", "CLAIM_NOT_GRANTED");
        reached("51", worker, "ACTIVE");
    }

    @Test
    void what_nobody_takes_over_lapses_and_the_old_owner_keeps_the_person() {
        claimed(inGuizhou(person));
        yielded();
        var relocation = relocationOf("52", duplicate);
        afterDays(29, relocations::tick);

        line("rejected", "CLAIM_NOT_GRANTED");
        reached("51", worker, "ACTIVE");
        office("52").get("/api/v1/relocations/" + relocation).then().body("state", equalTo("LAPSED"));
    }

    private void claimed(WorkerJson record) {
        file = ImportedFiles.sent("52", "UPSERT", record);
        duplicate = ImportedFiles.results("52", file).getString("items[0].duplicateId");
    }

    private void yielded() {
        says("52", duplicate, "KEEP_MINE").statusCode(201);
        says("51", duplicate, "YIELD").statusCode(201).body("outcome", equalTo("CLAIMANT_TAKES"));
    }

    private void decided(String how) {
        as(Passports.no())
                .body(Map.of("decision", how, "reason", "the register says so"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(200);
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

    /** The relocation that settles the case, once the clock has seen that nothing else is under way. */
    private String offeredByTheClock() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    cases.tick();
                    return office("52")
                                    .get("/api/v1/relocations?state=REQUESTED&limit=500")
                                    .path("items.find { it.duplicateId == '" + duplicate + "' }?.id")
                            != null;
                });
        return relocationOf("52", duplicate);
    }

    private static ValidatableResponse answer(String unit, String relocation, String verb) {
        return office(unit)
                .post("/api/v1/relocations/" + relocation + "/" + verb)
                .then();
    }

    /** Waits until the line of the file has come to this, with this error. */
    private void line(String status, String error) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    var lines = ImportedFiles.results("52", file);
                    assertThat(lines.getString("items[0].status")).isEqualTo(status);
                    assertThat(lines.getString("items[0].errors[0].code")).isEqualTo(error);
                });
    }

    private static void afterDays(int days, Runnable tick) {
        var clock = MovableClock.at(Instant.now().plus(Duration.ofDays(days)));
        QuarkusMock.installMockForType(clock, Clock.class);
        tick.run();
        clock.moveTo(Instant.now());
    }
}
