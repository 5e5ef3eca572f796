package io.labortransfer.matching.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CandidateRefsTest {

    private static final UUID WORKER = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID ORDER = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-000000000003");

    @Inject
    CandidateRefs refs;

    @Test
    void a_ref_leads_back_at_its_own_order_alone() {
        String ref = refs.of(ORDER, WORKER);

        assertThat(refs.worker(ORDER, ref)).contains(WORKER);
        assertThat(refs.of(ORDER, WORKER)).isEqualTo(ref);
        assertThat(refs.of(OTHER, WORKER)).isNotEqualTo(ref);
        assertThat(refs.worker(OTHER, ref)).isPresent().get().isNotEqualTo(WORKER);
        assertThat(refs.worker(ORDER, "wkr" + ref.substring(3))).isEmpty();
    }
}
