package io.labortransfer.gateway;

import io.labortransfer.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_gateway_keeps_the_technical_rules() {
        ArchitectureRules.checkTechnical("io.labortransfer.gateway");
    }
}
