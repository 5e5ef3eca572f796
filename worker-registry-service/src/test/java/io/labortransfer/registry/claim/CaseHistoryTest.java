package io.labortransfer.registry.claim;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.TwoUnits.inGuizhou;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.claim.Dispute.CLAIMANT;
import static io.labortransfer.registry.claim.Dispute.HOLDER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sides of a case said before, who said it and who decided, for each as far as it may see the case. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CaseHistoryTest {
    @Inject
    CaseClock clockwork;

    private Dispute dispute = new Dispute("", "");

    @BeforeEach
    void somebody_is_claimed() {
        dispute = Dispute.about(aWorker());
        clockwork.tick(); // which decides from when the sides may know each other
    }

    @Test
    void a_side_that_changed_its_mind_reads_what_it_said_before_and_the_other_side_reads_none_of_it_while_it_is_open() {
        dispute.says("52", "KEEP_MINE", "born here").statusCode(201);
        dispute.says("52", "DIFFERENT_PERSON", "two cards").statusCode(201);

        dispute.history(CLAIMANT)
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
        dispute.history(HOLDER)
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body("items.decision", everyItem(nullValue()))
                .body("items.reason", everyItem(nullValue()))
                .body("items.evidence.flatten()", empty());
        for (var stranger :
                List.of(Passports.op("53"), Passports.no(), Passports.op("52").prefix("520102"))) {
            dispute.history(stranger).statusCode(404);
        }
        dispute.history(Passports.dp("51")).statusCode(403);
    }

    @Test
    void once_it_is_decided_both_sides_and_the_nation_read_all_of_it() {
        dispute.says("52", "KEEP_MINE", "born here").statusCode(201);
        dispute.says("51", "KEEP_MINE", "lives here").statusCode(201);
        as(Passports.no())
                .body(Map.of("decision", "HOLDER_KEEPS", "reason", "the register says so"))
                .post(dispute.path() + "/decide")
                .then()
                .statusCode(200);
        for (var reader : List.of(HOLDER, CLAIMANT, Passports.no())) {
            dispute.history(reader)
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
                .get(dispute.path() + "/history?limit=3")
                .then()
                .body("items.version", contains(4, 3, 2))
                .extract()
                .<String>path("nextCursor");
        as(HOLDER)
                .get(dispute.path() + "/history?limit=3&cursor=" + first)
                .then()
                .body("items.version", contains(1));
    }

    @Test
    void what_a_side_took_back_is_read_by_itself_and_by_the_nation_and_never_by_the_other_side() {
        dispute.says("52", "DIFFERENT_PERSON", "two cards").statusCode(201);
        dispute.says("52", "KEEP_MINE", "born here").statusCode(201);
        dispute.says("51", "KEEP_MINE", "lives here").statusCode(201).body("state", equalTo("ESCALATED"));
        for (var reader : List.of(CLAIMANT, Passports.no())) {
            dispute.history(reader)
                    .body("items.reason", contains("lives here", "born here", "two cards", null))
                    .body("items.decision", contains("KEEP_MINE", "KEEP_MINE", "DIFFERENT_PERSON", null));
        }
        dispute.history(HOLDER)
                .statusCode(200)
                .body("items.side", contains("HOLDER", "CLAIMANT", "CLAIMANT", "CLAIMANT"))
                .body("items.reason", contains("lives here", "born here", null, null))
                .body("items.decision", contains("KEEP_MINE", "KEEP_MINE", null, null))
                .body("items[2].evidence", empty());
    }

    @Test
    void a_case_that_comes_by_a_file_says_whose_file_it_was() {
        var listed = aWorker();
        var worker = register("51", listed);
        var file = ImportedFiles.sent("52", "UPSERT", inGuizhou(listed));
        dispute = new Dispute(worker, ImportedFiles.results("52", file).getString("items[0].duplicateId"));
        clockwork.tick();
        dispute.history(CLAIMANT)
                .statusCode(200)
                .body("items.side", contains("CLAIMANT"))
                .body("items.by", contains("office-52"))
                .body("items.operation", contains("importWorkers"));
        dispute.history(HOLDER).body("items.side", contains("CLAIMANT")).body("items.by", contains(nullValue()));
    }

    @Test
    void it_is_read_as_it_was_known_at_a_moment_and_as_it_held_on_a_day() {
        dispute.says("52", "KEEP_MINE", "born here").statusCode(201);
        var said =
                dispute.history(CLAIMANT).extract().<String>path("items[0].at").replace("+08:00", "999%2B08:00");
        dispute.says("52", "YIELD", "we were wrong").statusCode(201).body("state", equalTo("RESOLVED"));
        dispute.read(CLAIMANT, "knownAt=" + said)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("version", equalTo(2))
                .body("outcome", nullValue())
                .body("statements.reason", contains("born here"));
        dispute.read(HOLDER, "knownAt=" + said).statusCode(200).body("statements", empty());
        dispute.read(HOLDER, "knownAt=2999-01-01T00:00:00Z").body("state", equalTo("RESOLVED"));
        dispute.read(HOLDER, "knownAt=2020-01-01T00:00:00Z").statusCode(404);
        dispute.read(HOLDER, "knownAt=once").statusCode(400);
        var today = LocalDate.now(Times.SHANGHAI);
        dispute.read(CLAIMANT, "asOf=" + today).statusCode(200).body("state", equalTo("RESOLVED"));
        dispute.read(CLAIMANT, "asOf=" + today.minusDays(1)).statusCode(404);
        dispute.read(Passports.op("53"), "asOf=" + today).statusCode(404);
    }
}
