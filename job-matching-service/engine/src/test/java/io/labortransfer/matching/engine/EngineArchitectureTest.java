package io.labortransfer.matching.engine;

import io.labortransfer.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class EngineArchitectureTest {

    @Test
    void the_arrows_and_names_of_the_house_hold() {
        ArchitectureRules.checkTechnical("io.labortransfer.matching.engine");
    }
}
