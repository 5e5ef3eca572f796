package io.labortransfer.kit;

import io.labortransfer.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_kit_is_free_of_business_and_of_circles() {
        ArchitectureRules.checkKit("io.labortransfer.kit");
    }
}
