package io.labortransfer.registry.claim;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.TwoUnits.claim;
import static io.labortransfer.registry.TwoUnits.inGuizhou;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.registry.rotation.Keys;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sides of a case said before, who said it and who decided, for each as far as it may see the case. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CaseHistoryTest {
    private static final Passports HOLDER = Passports.op("51");
    private static final Passports CLAIMANT = Passports.op("52");

    @Inject
    CaseClock clockwork;

    private final WorkerJson person = aWorker();
    private String worker = "";
    private String duplicate = "";

    @BeforeEach
    void somebody_is_claimed() {
        worker = register("51", person);
        duplicate = claim(person);
        clockwork.tick(); // which decides from when the sides may know each other
    }

    @Test
    void a_side_that_changed_its_mind_reads_what_it_said_before_and_the_other_side_reads_none_of_it_while_it_is_open() {
        says("52", duplicate, "KEEP_MINE", "born here").statusCode(201);
        says("52", duplicate, "DIFFERENT_PERSON", "two cards").statusCode(201);

        history(CLAIMANT)
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body("items.state", contains("OPEN", "OPEN", "OPEN"))
                .body("items.side", contains("CLAIMANT", "CLAIMANT", "CLAIMANT"))
                .body("items.decision", contains("DIFFERENT_PERSON", "KEEP_MINE", null))
                .body("items.reason", contains("two cards", "born here", null))
                .body("items.by", contains("office-52", "office-52", "office-52"))
                .body("items.actor", contains("OP", "OP", "OP"))
                .body("items.operation", contains("fileDisposition", "fileDisposition", "registerWorker"))
                .body("items[0].changed", contains("statements"))
                .body("items[2].changed", empty());
        history(HOLDER)
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body("items.decision", everyItem(nullValue()))
                .body("items.reason", everyItem(nullValue()))
                .body("items.evidence.flatten()", empty());
        for (var stranger :
                List.of(Passports.op("53"), Passports.no(), Passports.op("52").prefix("520102"))) {
            history(stranger).statusCode(404);
        }
        history(Passports.dp("51")).statusCode(403);
    }

    @Test
    void once_it_is_decided_both_sides_and_the_nation_read_all_of_it() {
        says("52", duplicate, "KEEP_MINE", "born here").statusCode(201);
        says("51", duplicate, "KEEP_MINE", "lives here").statusCode(201);
        as(Passports.no())
                .body(Map.of("decision", "HOLDER_KEEPS", "reason", "the register says so"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(200);
        for (var reader : List.of(HOLDER, CLAIMANT, Passports.no())) {
            history(reader)
                    .statusCode(200)
                    .body("items.state", contains("RESOLVED", "ESCALATED", "OPEN", "OPEN"))
                    .body("items.side", contains("NATION", "HOLDER", "CLAIMANT", "CLAIMANT"))
                    .body("items.by", contains("national-office", "office-51", "office-52", "office-52"))
                    .body("items.actor", contains("NO", "OP", "OP", "OP"))
                    .body("items.reason", contains("the register says so", "lives here", "born here", null))
                    .body("items.decision", contains(null, "KEEP_MINE", "KEEP_MINE", null))
                    .body("items[0].changed", contains("decisionReason", "outcome", "resolvedAt", "state"))
                    .body("items[1].changed", contains("escalatedAt", "state", "statements"));
        }
        var first = as(HOLDER)
                .get(path() + "/history?limit=3")
                .then()
                .body("items.version", contains(4, 3, 2))
                .extract()
                .<String>path("nextCursor");
        as(HOLDER).get(path() + "/history?limit=3&cursor=" + first).then().body("items.version", contains(1));
    }

    @Test
    void where_a_protected_person_is_nobody_learns_by_who_said_what() {
        var hidden = aWorker().with("underProtection", true);
        register("51", hidden);
        duplicate = office("52")
                .body(inGuizhou(hidden).without("underProtection").json())
                .post("/api/v1/workers")
                .path("duplicateId");
        clockwork.tick();
        says("51", duplicate, "KEEP_MINE", "the family lives here").statusCode(201);
        says("52", duplicate, "KEEP_MINE", "the family lives here")
                .statusCode(201)
                .body("state", equalTo("ESCALATED"));
        history(CLAIMANT)
                .body("items.side", contains("CLAIMANT", "HOLDER", "CLAIMANT"))
                .body("items.by", contains("office-52", null, "office-52"))
                .body("items.reason", contains("the family lives here", "the family lives here", null));
        history(HOLDER).body("items.by", contains(null, "office-51", null));
    }

    @Test
    void what_a_side_took_back_is_read_by_itself_and_by_the_nation_and_never_by_the_other_side() {
        says("52", duplicate, "DIFFERENT_PERSON", "two cards").statusCode(201);
        says("52", duplicate, "KEEP_MINE", "born here").statusCode(201);
        says("51", duplicate, "KEEP_MINE", "lives here").statusCode(201).body("state", equalTo("ESCALATED"));
        for (var reader : List.of(CLAIMANT, Passports.no())) {
            history(reader)
                    .body("items.reason", contains("lives here", "born here", "two cards", null))
                    .body("items.decision", contains("KEEP_MINE", "KEEP_MINE", "DIFFERENT_PERSON", null));
        }
        history(HOLDER)
                .statusCode(200)
                .body("items.side", contains("HOLDER", "CLAIMANT", "CLAIMANT", "CLAIMANT"))
                .body("items.reason", contains("lives here", "born here", null, null))
                .body("items.decision", contains("KEEP_MINE", "KEEP_MINE", null, null))
                .body("items[2].evidence", empty());
    }

    @Test
    void a_case_that_comes_by_a_file_says_whose_file_it_was() {
        var listed = aWorker();
        register("51", listed);
        var file = ImportedFiles.sent("52", "UPSERT", inGuizhou(listed));
        duplicate = ImportedFiles.results("52", file).getString("items[0].duplicateId");
        clockwork.tick();
        history(CLAIMANT)
                .statusCode(200)
                .body("items.side", contains("CLAIMANT"))
                .body("items.by", contains("office-52"))
                .body("items.operation", contains("importWorkers"));
        history(HOLDER).body("items.side", contains("CLAIMANT")).body("items.by", contains(nullValue()));
    }

    @Test
    void what_a_former_holder_said_is_told_as_the_holders_and_by_whom_no_earlier_than_the_case_names_it() {
        moves(worker, "51", "33", "330106");
        says("33", duplicate, "YIELD", "they went").statusCode(201);
        says("33", duplicate, "KEEP_MINE", "they came back").statusCode(201);
        moves(worker, "33", "44", "440103");
        says("52", duplicate, "KEEP_MINE", "born here").statusCode(201).body("state", equalTo("ESCALATED"));
        history(CLAIMANT)
                .statusCode(200)
                .body("items.side", contains("CLAIMANT", "HOLDER", "HOLDER", "CLAIMANT"))
                .body("items.by", contains("office-52", "office-33", "office-33", "office-52"))
                .body("items.reason", contains("born here", "they came back", null, null));
        history(Passports.op("44"))
                .body("items.side", contains("CLAIMANT", "HOLDER", "HOLDER", "CLAIMANT"))
                .body("items.reason", contains("born here", "they came back", "they went", null));
        history(Passports.op("33")).statusCode(404);
    }

    @Test
    void what_a_former_holder_of_a_protected_person_said_names_nobody_to_the_claimant() {
        var hidden = aWorker().with("underProtection", true);
        var id = register("51", hidden);
        duplicate = office("52")
                .body(inGuizhou(hidden).without("underProtection").json())
                .post("/api/v1/workers")
                .path("duplicateId");
        clockwork.tick();
        says("51", duplicate, "KEEP_MINE", "lives here").statusCode(201);
        moves(id, "51", "33", "330106");
        says("33", duplicate, "KEEP_MINE", "moved here").statusCode(201);
        for (var escalated : List.of(false, true)) {
            if (escalated) {
                says("52", duplicate, "KEEP_MINE", "born here").body("state", equalTo("ESCALATED"));
            }
            history(CLAIMANT)
                    .statusCode(200)
                    .body("items.findAll { it.side == 'HOLDER' }", hasSize(2))
                    .body("items.findAll { it.side == 'NATION' }", empty())
                    .body("items.findAll { it.side == 'HOLDER' }.by", everyItem(nullValue()));
        }
        history(Passports.no()).body("items.by", contains("office-52", "office-33", "office-51", "office-52"));
    }

    @Test
    void it_is_read_as_it_was_known_at_a_moment_and_as_it_held_on_a_day() {
        says("52", duplicate, "KEEP_MINE", "born here").statusCode(201);
        var said = history(CLAIMANT).extract().<String>path("items[0].at").replace("+08:00", "999%2B08:00");
        says("52", duplicate, "YIELD", "we were wrong").statusCode(201).body("state", equalTo("RESOLVED"));
        read(CLAIMANT, "knownAt=" + said)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("version", equalTo(2))
                .body("outcome", nullValue())
                .body("statements.reason", contains("born here"));
        read(HOLDER, "knownAt=" + said).statusCode(200).body("statements", empty());
        read(HOLDER, "knownAt=2999-01-01T00:00:00Z").body("state", equalTo("RESOLVED"));
        read(HOLDER, "knownAt=2020-01-01T00:00:00Z").statusCode(404);
        read(HOLDER, "knownAt=once").statusCode(400);
        var today = LocalDate.now(Times.SHANGHAI);
        read(CLAIMANT, "asOf=" + today).statusCode(200).body("state", equalTo("RESOLVED"));
        read(CLAIMANT, "asOf=" + today.minusDays(1)).statusCode(404);
        read(Passports.op("53"), "asOf=" + today).statusCode(404);
    }

    @Test
    void its_past_names_the_unit_that_had_the_person_then_and_before_the_day_only_the_one_that_answered() {
        says("51", duplicate, "KEEP_MINE", "lives here").statusCode(201);
        says("52", duplicate, "DIFFERENT_PERSON", "two cards").statusCode(201).body("state", equalTo("ESCALATED"));
        read(CLAIMANT, "").body("otherUnit", equalTo("51"));
        var before = Instant.now();
        moves(worker, "51", "33", "330106");
        var between = Instant.now();
        moves(worker, "33", "44", "440103");

        named(before, "51");
        named(between, null);
        named(Instant.now(), null);
        read(CLAIMANT, "asOf=" + LocalDate.now(Times.SHANGHAI)).body("otherUnit", nullValue());
        history(CLAIMANT).body("items.by", contains("office-52", "office-51", "office-52"));
        theDayComes();
        named(before, "51");
        named(between, "33");
        named(Instant.now(), "44");
        for (var former : List.of("51", "33")) {
            read(Passports.op(former), "knownAt=" + before).statusCode(404);
        }
    }

    @Test
    void while_it_is_open_who_takes_the_person_over_is_named_by_its_own_answer_only() {
        says("51", duplicate, "KEEP_MINE", "lives here").statusCode(201);
        var before = Instant.now();
        moves(worker, "51", "33", "330106");
        read(CLAIMANT, "").body("otherUnit", nullValue());
        read(CLAIMANT, "knownAt=" + before).body("otherUnit", equalTo("51"));
        read(Passports.op("33"), "").body("statements.unit", contains("51"));

        says("33", duplicate, "KEEP_MINE", "lives here").statusCode(201);

        read(CLAIMANT, "").body("otherUnit", equalTo("33"));
        read(CLAIMANT, "knownAt=" + before).body("otherUnit", equalTo("51"));
        says("52", duplicate, "KEEP_MINE", "born here").statusCode(201).body("state", equalTo("ESCALATED"));
        read(CLAIMANT, "").body("statements.unit", contains("52", "33"));
        read(CLAIMANT, "knownAt=" + before).body("statements", empty());
        history(CLAIMANT).body("items.by", contains("office-52", "office-33", "office-51", "office-52"));
    }

    /** What the claimant is told of the holder; the words stay those of the unit that said them, for every reader. */
    private void named(Instant at, @Nullable String unit) {
        read(CLAIMANT, "knownAt=" + at).statusCode(200).body("otherUnit", equalTo(unit));
        for (var reader : List.of(CLAIMANT, Passports.no(), Passports.op("44"))) {
            for (var asked : List.of("", "knownAt=" + at)) {
                read(reader, asked)
                        .body("statements.find { it.side == 'HOLDER' }.unit", equalTo("51"))
                        .body("statements.find { it.side == 'CLAIMANT' }.unit", equalTo("52"));
            }
        }
    }

    private void theDayComes() {
        Keys.execute("UPDATE duplicate_case SET named_at = now() WHERE id = '"
                + DuplicateId.of(duplicate).value() + "'");
    }

    @Test
    void a_former_holder_that_had_not_answered_is_not_named_by_the_answer_of_the_next() {
        var before = Instant.now();
        moves(worker, "51", "33", "330106");
        var after = Instant.now();
        says("33", duplicate, "KEEP_MINE", "moved here").statusCode(201);
        read(CLAIMANT, "knownAt=" + after).body("otherUnit", equalTo("33"));
        read(CLAIMANT, "knownAt=" + before)
                .statusCode(200)
                .body("otherUnit", nullValue())
                .body("statements", empty());
    }

    private static ValidatableResponse says(String unit, String duplicate, String wish, String why) {
        return office(unit)
                .body(Map.of("decision", wish, "reason", why, "evidence", List.of("register-" + unit)))
                .post("/api/v1/duplicates/" + duplicate + "/dispositions")
                .then();
    }

    private String path() {
        return "/api/v1/duplicates/" + duplicate;
    }

    private ValidatableResponse read(Passports who, String query) {
        return as(who).urlEncodingEnabled(false)
                .get(path() + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    private ValidatableResponse history(Passports who) {
        return as(who).get(path() + "/history").then();
    }
}
