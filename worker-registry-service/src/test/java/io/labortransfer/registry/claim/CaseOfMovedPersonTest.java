package io.labortransfer.registry.claim;

import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.claim.Dispute.CLAIMANT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.rotation.Keys;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who said what of a case and who is named by it when the person moves meanwhile, now and as it was. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CaseOfMovedPersonTest {
    @Inject
    CaseClock clockwork;

    private Dispute dispute = new Dispute("", "");

    @BeforeEach
    void somebody_is_claimed() {
        dispute = Dispute.about(aWorker());
        clockwork.tick(); // which decides from when the sides may know each other
    }

    @Test
    void what_a_former_holder_said_is_told_as_the_holders_and_by_whom_no_earlier_than_the_case_names_it() {
        moves(dispute.worker(), "51", "33", "330106");
        dispute.says("33", "YIELD", "they went").statusCode(201);
        dispute.says("33", "KEEP_MINE", "they came back").statusCode(201);
        moves(dispute.worker(), "33", "44", "440103");
        dispute.says("52", "KEEP_MINE", "born here").statusCode(201).body("state", equalTo("ESCALATED"));
        dispute.history(CLAIMANT)
                .statusCode(200)
                .body("items.side", contains("CLAIMANT", "HOLDER", "HOLDER", "CLAIMANT"))
                .body("items.by", contains("office-52", "office-33", "office-33", "office-52"))
                .body("items.reason", contains("born here", "they came back", null, null));
        dispute.history(Passports.op("44"))
                .body("items.side", contains("CLAIMANT", "HOLDER", "HOLDER", "CLAIMANT"))
                .body("items.reason", contains("born here", "they came back", "they went", null));
        dispute.history(Passports.op("33")).statusCode(404);
    }

    @Test
    void its_past_names_the_unit_that_had_the_person_then_and_before_the_day_only_the_one_that_answered() {
        dispute.says("51", "KEEP_MINE", "lives here").statusCode(201);
        dispute.says("52", "DIFFERENT_PERSON", "two cards").statusCode(201).body("state", equalTo("ESCALATED"));
        dispute.read(CLAIMANT, "").body("otherUnit", equalTo("51"));
        var before = Instant.now();
        moves(dispute.worker(), "51", "33", "330106");
        var between = Instant.now();
        moves(dispute.worker(), "33", "44", "440103");

        named(before, "51");
        named(between, null);
        named(Instant.now(), null);
        dispute.read(CLAIMANT, "asOf=" + LocalDate.now(Times.SHANGHAI)).body("otherUnit", nullValue());
        dispute.history(CLAIMANT).body("items.by", contains("office-52", "office-51", "office-52"));
        theDayComes();
        named(before, "51");
        named(between, "33");
        named(Instant.now(), "44");
        for (var former : List.of("51", "33")) {
            dispute.read(Passports.op(former), "knownAt=" + before).statusCode(404);
        }
    }

    @Test
    void while_it_is_open_who_takes_the_person_over_is_named_by_its_own_answer_only() {
        dispute.says("51", "KEEP_MINE", "lives here").statusCode(201);
        var before = Instant.now();
        moves(dispute.worker(), "51", "33", "330106");
        dispute.read(CLAIMANT, "").body("otherUnit", nullValue());
        dispute.read(CLAIMANT, "knownAt=" + before).body("otherUnit", equalTo("51"));
        dispute.read(Passports.op("33"), "").body("statements.unit", contains("51"));

        dispute.says("33", "KEEP_MINE", "lives here").statusCode(201);

        dispute.read(CLAIMANT, "").body("otherUnit", equalTo("33"));
        dispute.read(CLAIMANT, "knownAt=" + before).body("otherUnit", equalTo("51"));
        dispute.says("52", "KEEP_MINE", "born here").statusCode(201).body("state", equalTo("ESCALATED"));
        dispute.read(CLAIMANT, "").body("statements.unit", contains("52", "33"));
        dispute.read(CLAIMANT, "knownAt=" + before).body("statements", empty());
        dispute.history(CLAIMANT).body("items.by", contains("office-52", "office-33", "office-51", "office-52"));
    }

    @Test
    void a_former_holder_that_had_not_answered_is_not_named_by_the_answer_of_the_next() {
        var before = Instant.now();
        moves(dispute.worker(), "51", "33", "330106");
        var after = Instant.now();
        dispute.says("33", "KEEP_MINE", "moved here").statusCode(201);
        dispute.read(CLAIMANT, "knownAt=" + after).body("otherUnit", equalTo("33"));
        dispute.read(CLAIMANT, "knownAt=" + before)
                .statusCode(200)
                .body("otherUnit", nullValue())
                .body("statements", empty());
    }

    /** What the claimant is told of the holder; the words stay those of the unit that said them, for every reader. */
    private void named(Instant at, @Nullable String unit) {
        dispute.read(CLAIMANT, "knownAt=" + at).statusCode(200).body("otherUnit", equalTo(unit));
        for (var reader : List.of(CLAIMANT, Passports.no(), Passports.op("44"))) {
            for (var asked : List.of("", "knownAt=" + at)) {
                dispute.read(reader, asked)
                        .body("statements.find { it.side == 'HOLDER' }.unit", equalTo("51"))
                        .body("statements.find { it.side == 'CLAIMANT' }.unit", equalTo("52"));
            }
        }
    }

    private void theDayComes() {
        Keys.execute("UPDATE duplicate_case SET named_at = now() WHERE id = '"
                + DuplicateId.of(dispute.duplicate()).value() + "'");
    }
}
