package io.labortransfer.kit.importing;

import io.labortransfer.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void files_are_free_of_business_and_of_circles() {
        ArchitectureRules.checkKit("io.labortransfer.kit.importing");
    }
}
