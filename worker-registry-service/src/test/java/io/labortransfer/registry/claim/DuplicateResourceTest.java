package io.labortransfer.registry.claim;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.TwoUnits.claim;
import static io.labortransfer.registry.TwoUnits.inGuizhou;
import static io.labortransfer.registry.TwoUnits.reached;
import static io.labortransfer.registry.TwoUnits.relocationOf;
import static io.labortransfer.registry.TwoUnits.says;
import static io.labortransfer.registry.TwoUnits.seen;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DuplicateResourceTest {

    @Inject
    CaseClock clockwork;

    private final WorkerJson person = aWorker();
    private String worker = "";

    @BeforeEach
    void sichuan_has_somebody() {
        worker = register("51", person);
    }

    @Test
    void each_side_sees_the_case_and_not_who_the_other_is_before_it_has_answered() {
        var duplicate = claim(person);

        var ofClaimant = seen("52", duplicate);
        assertThat(ofClaimant.getString("side")).isEqualTo("CLAIMANT");
        assertThat(ofClaimant.getString("otherUnit")).isNull();
        assertThat(ofClaimant.getList("workerIds")).isEmpty();
        var ofHolder = seen("51", duplicate);
        assertThat(ofHolder.getString("side")).isEqualTo("HOLDER");
        assertThat(ofHolder.getString("otherUnit")).isNull();
        assertThat(ofHolder.getList("workerIds")).containsExactly(worker);
        office("51").get("/api/v1/duplicates?state=OPEN&limit=500").then().body("items.id", hasItem(duplicate));
        office("33").get("/api/v1/duplicates/" + duplicate).then().statusCode(404);
        office("33").get("/api/v1/duplicates?limit=500").then().body("items.id", not(hasItem(duplicate)));
        as(Passports.no()).get("/api/v1/duplicates/" + duplicate).then().statusCode(404);

        clockwork.tick();
        says("51", duplicate, "KEEP_MINE").statusCode(201).body("statements[0].decision", equalTo("KEEP_MINE"));

        var named = seen("52", duplicate);
        assertThat(named.getString("otherUnit")).isEqualTo("51");
        assertThat(named.getList("statements")).as("what the other side said").isEmpty();
        assertThat(seen("51", duplicate).getString("otherUnit")).isNull();
    }

    @Test
    void where_a_protected_person_is_nobody_learns_by_a_case() {
        var hidden = aWorker().with("underProtection", true);
        register("51", hidden);
        var answer = office("52")
                .body(inGuizhou(hidden).without("underProtection").json())
                .post("/api/v1/workers");
        var duplicate = answer.then()
                .statusCode(202)
                .body("status", equalTo("parked"))
                .extract()
                .<String>path("duplicateId");
        clockwork.tick();
        says("51", duplicate, "KEEP_MINE").statusCode(201);
        says("52", duplicate, "KEEP_MINE")
                .statusCode(201)
                .body("state", equalTo("ESCALATED"))
                .body("otherUnit", nullValue())
                .body("statements.find { it.side == 'HOLDER' }.unit", nullValue());
    }

    @Test
    void a_county_sees_cases_of_its_own_workers_and_claims_of_its_own_divisions() {
        var duplicate = claim(person);
        as(Passports.op("51").prefix("513431"))
                .get("/api/v1/duplicates/" + duplicate)
                .then()
                .statusCode(200);
        as(Passports.op("51").prefix("510104"))
                .get("/api/v1/duplicates/" + duplicate)
                .then()
                .statusCode(404);
        as(Passports.op("52").prefix("520521"))
                .get("/api/v1/duplicates/" + duplicate)
                .then()
                .statusCode(200);
        as(Passports.op("52").prefix("520102"))
                .get("/api/v1/duplicates?limit=500")
                .then()
                .body("items.id", not(hasItem(duplicate)));
    }

    @Test
    void a_holder_who_yields_offers_the_person_and_the_line_that_waited_is_applied() {
        var file = ImportedFiles.sent("52", "UPSERT", inGuizhou(person));
        var duplicate = ImportedFiles.results("52", file).getString("items[0].duplicateId");
        assertThat(counts(file)).containsExactly(0, 1, 0);

        says("52", duplicate, "KEEP_MINE").statusCode(201).body("state", equalTo("OPEN"));
        says("51", duplicate, "YIELD").statusCode(201).body("state", equalTo("RESOLVED"));

        var relocation = relocationOf("52", duplicate);
        reached("51", worker, "RELOCATING");
        office("52")
                .post("/api/v1/relocations/" + relocation + "/accept")
                .then()
                .statusCode(200)
                .body("workerId", equalTo(worker));
        reached("52", worker, "ACTIVE");

        office("52")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("registrationDivision", equalTo("520521"))
                .body("sourceSystem", equalTo("bijie-hr"))
                .body("name", equalTo(person.name()));
        office("51").get("/api/v1/workers/" + worker).then().statusCode(404);
        assertThat(counts(file)).containsExactly(1, 0, 0);
        assertThat(ImportedFiles.job("52", file).getString("state")).isEqualTo("COMPLETED");
        assertThat(ImportedFiles.results("52", file).getString("items[0].id")).isEqualTo(worker);
        assertThat(ImportedFiles.results("52", file).getString("items[0].status"))
                .isEqualTo("updated");
        assertThat(counts(ImportedFiles.sent("52", "UPSERT", inGuizhou(person))))
                .as("sent again, it is known")
                .containsExactly(0, 0, 0);
        Topics.await("lt.duplicate.v1", "lt.duplicate.disposition_filed.v1", duplicate);
        Topics.await("lt.duplicate.v1", "lt.duplicate.resolved.v1", duplicate);
    }

    @Test
    void a_claimant_who_yields_has_its_line_rejected() {
        var file = ImportedFiles.sent("52", "CREATE_ONLY", inGuizhou(person));
        var duplicate = ImportedFiles.results("52", file).getString("items[0].duplicateId");

        says("52", duplicate, "YIELD").statusCode(201).body("outcome", equalTo("HOLDER_KEEPS"));

        await().until(() -> ImportedFiles.job("52", file).getInt("counts.rejected") == 1);
        assertThat(counts(file)).containsExactly(0, 0, 1);
        assertThat(ImportedFiles.results("52", file).getString("items[0].errors[0].code"))
                .isEqualTo("CLAIM_YIELDED");
        reached("51", worker, "ACTIVE");
        says("51", duplicate, "YIELD").statusCode(409).body("code", equalTo("DUPLICATE_STATE"));
    }

    @Test
    void sides_that_disagree_are_heard_by_the_nation_which_sees_no_contact_data() {
        var duplicate = claim(person);
        says("51", duplicate, "KEEP_MINE").statusCode(201);
        says("52", duplicate, "KEEP_MINE").statusCode(201).body("state", equalTo("ESCALATED"));
        Topics.await("lt.duplicate.v1", "lt.duplicate.escalated.v1", duplicate);

        as(Passports.no())
                .get("/api/v1/duplicates/" + duplicate)
                .then()
                .statusCode(200)
                .body("side", equalTo("NATION"))
                .body("statements.unit", equalTo(java.util.List.of("52", "51")))
                .body("statements.reason", hasItem("the family lives here"))
                .body(not(containsString(person.phone())))
                .body(not(containsString(person.name())));
        office("51")
                .body(Map.of("decision", "HOLDER_KEEPS", "reason", "mine"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(403);
        as(Passports.no())
                .header("If-Match", "\"v1-x-en\"")
                .body(Map.of("decision", "HOLDER_KEEPS", "reason", "stale"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(412);
        as(Passports.no())
                .body(Map.of("decision", "CLAIMANT_TAKES", "reason", "the register says so"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED"));
        var relocation = relocationOf("52", duplicate);
        office("52")
                .post("/api/v1/relocations/" + relocation + "/decline")
                .then()
                .statusCode(200);
        reached("51", worker, "ACTIVE");
    }

    @Test
    void silence_ends_a_case_after_ten_working_days() {
        var silentHolder = claim(person);
        says("52", silentHolder, "KEEP_MINE").statusCode(201);
        var other = aWorker();
        register("51", other);
        var silentClaimant = claim(other);

        afterDays(15);

        assertThat(seen("52", silentHolder).getString("state")).isEqualTo("ESCALATED");
        var lost = seen("52", silentClaimant);
        assertThat(lost.getString("state")).isEqualTo("RESOLVED");
        assertThat(lost.getString("outcome")).isEqualTo("HOLDER_KEEPS");
    }

    @Test
    void a_wish_without_a_reason_or_of_an_unknown_kind_is_malformed() {
        var duplicate = claim(person);
        office("52")
                .body(Map.of("decision", "KEEP_MINE"))
                .post("/api/v1/duplicates/" + duplicate + "/dispositions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        office("52")
                .body(Map.of("decision", "MINE", "reason", "r"))
                .post("/api/v1/duplicates/" + duplicate + "/dispositions")
                .then()
                .statusCode(400);
        as(Passports.no())
                .body(Map.of("decision", "YIELD", "reason", "r"))
                .post("/api/v1/duplicates/" + duplicate + "/dispositions")
                .then()
                .statusCode(403);
    }

    @Test
    void the_case_of_a_person_who_is_erased_ends_and_keeps_no_words_about_the_person() {
        var file = ImportedFiles.sent("52", "UPSERT", inGuizhou(person));
        var duplicate = ImportedFiles.results("52", file).getString("items[0].duplicateId");
        says("52", duplicate, "KEEP_MINE").statusCode(201);

        office("51")
                .body(Map.of("type", "ERASE", "workerWord", io.labortransfer.registry.Doors.word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> seen("52", duplicate).getString("state").equals("RESOLVED"));
        clockwork.tick();

        await().until(() -> ImportedFiles.job("52", file).getInt("counts.rejected") == 1);
        office("52").get("/api/v1/duplicates/" + duplicate).then().body("statements[0].reason", equalTo(""));
        office("52").get("/api/v1/duplicates/" + duplicate).then().body("outcome", nullValue());
    }

    private void afterDays(int days) {
        var clock = MovableClock.at(Instant.now().plus(Duration.ofDays(days)));
        QuarkusMock.installMockForType(clock, Clock.class);
        clockwork.tick();
        clock.moveTo(Instant.now());
    }

    /** updated, parked, rejected. */
    private static java.util.List<Integer> counts(String file) {
        JsonPath job = ImportedFiles.job("52", file);
        return java.util.List.of(
                job.getInt("counts.updated"), job.getInt("counts.parked"), job.getInt("counts.rejected"));
    }
}
