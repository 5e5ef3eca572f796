package io.labortransfer.registry.claim;

import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.claim.Dispute.CLAIMANT;
import static io.labortransfer.registry.claim.Dispute.HOLDER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read of who said what when nobody may learn where the person is. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CaseOfProtectedPersonTest {
    @Inject
    CaseClock clockwork;

    private Dispute dispute = new Dispute("", "");

    @BeforeEach
    void somebody_is_claimed() {
        dispute = Dispute.about(aWorker().with("underProtection", true));
        clockwork.tick(); // which decides from when the sides may know each other
    }

    @Test
    void where_a_protected_person_is_nobody_learns_by_who_said_what() {
        dispute.says("51", "KEEP_MINE", "the family lives here").statusCode(201);
        dispute.says("52", "KEEP_MINE", "the family lives here").statusCode(201).body("state", equalTo("ESCALATED"));
        dispute.history(CLAIMANT)
                .body("items.side", contains("CLAIMANT", "HOLDER", "CLAIMANT"))
                .body("items.by", contains("office-52", null, "office-52"))
                .body("items.reason", contains("the family lives here", "the family lives here", null));
        dispute.history(HOLDER).body("items.by", contains(null, "office-51", null));
    }

    @Test
    void what_a_former_holder_of_a_protected_person_said_names_nobody_to_the_claimant() {
        dispute.says("51", "KEEP_MINE", "lives here").statusCode(201);
        moves(dispute.worker(), "51", "33", "330106");
        dispute.says("33", "KEEP_MINE", "moved here").statusCode(201);
        for (var escalated : List.of(false, true)) {
            if (escalated) {
                dispute.says("52", "KEEP_MINE", "born here").body("state", equalTo("ESCALATED"));
            }
            dispute.history(CLAIMANT)
                    .statusCode(200)
                    .body("items.findAll { it.side == 'HOLDER' }", hasSize(2))
                    .body("items.findAll { it.side == 'NATION' }", empty())
                    .body("items.findAll { it.side == 'HOLDER' }.by", everyItem(nullValue()));
        }
        dispute.history(Passports.no()).body("items.by", contains("office-52", "office-33", "office-51", "office-52"));
    }
}
