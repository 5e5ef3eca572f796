package io.labortransfer.matching.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.engine.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnfilledReasonTest {

    @Test
    void the_rules_that_keep_people_out_are_told_in_the_order_in_which_the_engine_asks_them() {
        assertThat(Arrays.stream(Reason.values())
                        .filter(rule -> rule.compareTo(Reason.FITS) < 0)
                        .map(UnfilledReason::of)
                        .distinct()
                        .toList())
                .isEqualTo(Arrays.stream(UnfilledReason.values())
                        .filter(UnfilledReason::keepsOut)
                        .toList());
    }
}
