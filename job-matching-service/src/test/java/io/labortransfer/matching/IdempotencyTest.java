package io.labortransfer.matching;

import io.labortransfer.testing.IdempotencyContract;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class IdempotencyTest {

    @Test
    void every_post_but_a_reading_one_asks_for_its_key() {
        IdempotencyContract.holdsExcept("askWhatIf", "explainNonMatch", "searchCandidates");
    }
}
