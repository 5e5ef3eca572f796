package io.labortransfer.matching;

import io.labortransfer.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_arrows_and_names_of_the_house_hold() {
        ArchitectureRules.check("io.labortransfer.matching");
    }
}
