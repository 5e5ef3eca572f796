package io.labortransfer.tracking;

import io.labortransfer.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_arrows_point_where_the_house_style_says() {
        ArchitectureRules.check("io.labortransfer.tracking");
    }
}
