package io.labortransfer.tracking;

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
    void every_patch_takes_a_merge_patch_on_a_stated_version_only() {
        assertThat(PatchContract.holds()).contains("reviseAgreementDraft");
    }
}
