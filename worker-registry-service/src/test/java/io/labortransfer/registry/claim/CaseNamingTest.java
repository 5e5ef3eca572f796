package io.labortransfer.registry.claim;

import static io.labortransfer.registry.TwoUnits.seen;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.registry.duplicate.CaseClocks;
import io.labortransfer.registry.duplicate.DuplicateCases;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.policy.Terms;
import io.labortransfer.registry.worker.Workers;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The share of cases whose sides never learn of each other, so that this says nothing of whoever is protected. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CaseNamingTest {
    @Inject
    DuplicateCases cases;

    @Inject
    CaseClocks clocks;

    @Inject
    Workers workers;

    @Inject
    Terms terms;

    @Inject
    Scopes scopes;

    private Dispute dispute = new Dispute("", "");

    @BeforeEach
    void somebody_whom_nobody_protects_is_claimed() {
        dispute = Dispute.about(aWorker());
    }

    @Test
    void with_a_share_of_one_no_side_of_any_case_learns_who_the_other_is_though_both_have_answered() {
        decided(1);
        dispute.says("51", "KEEP_MINE", "the family lives here").statusCode(201);
        dispute.says("52", "KEEP_MINE", "the family lives here").statusCode(201);

        assertThat(seen("52", dispute.duplicate()).getString("otherUnit")).isNull();
        assertThat(seen("51", dispute.duplicate()).getString("otherUnit")).isNull();
        dispute.history(Dispute.CLAIMANT).body("items.by", contains("office-52", null, "office-52"));
    }

    @Test
    void with_a_share_of_none_whoever_answered_is_named() {
        decided(0);
        dispute.says("51", "KEEP_MINE", "the family lives here").statusCode(201);

        assertThat(seen("52", dispute.duplicate()).getString("otherUnit")).isEqualTo("51");
    }

    /** What the clock does of itself for all cases, with this share. */
    private void decided(double share) {
        var naming = new CaseNaming(cases, workers, terms, new Shares(share));
        var id = DuplicateId.of(dispute.duplicate()).value();
        var holder = ProvinceScope.ofProvince("51");
        var open = clocks.unnamed(Integer.MAX_VALUE).stream()
                .filter(one -> one.id().equals(id))
                .toList();
        scopes.run(holder, () -> QuarkusTransaction.requiringNew().run(() -> naming.decide(holder, open)));
    }

    private record Shares(double unnamedShare) implements DuplicateSettings {
        @Override
        public String caseClock() {
            return "1m";
        }

        @Override
        public String relocationClock() {
            return "1m";
        }

        @Override
        public String probableClock() {
            return "10m";
        }
    }
}
