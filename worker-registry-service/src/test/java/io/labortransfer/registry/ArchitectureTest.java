package io.labortransfer.registry;

import io.labortransfer.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_arrows_point_where_they_should() {
        ArchitectureRules.check("io.labortransfer.registry");
    }
}
