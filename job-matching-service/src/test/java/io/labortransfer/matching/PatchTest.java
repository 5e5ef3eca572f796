package io.labortransfer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.testing.PatchContract;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PatchTest {

    @Test
    void every_patch_is_a_merge_patch_of_a_version_that_the_caller_has_seen() {
        assertThat(PatchContract.holds()).contains("amendJobOrder", "amendEmployer", "amendRecruitmentEvent");
    }
}
