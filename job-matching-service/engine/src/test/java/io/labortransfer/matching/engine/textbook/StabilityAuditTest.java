package io.labortransfer.matching.engine.textbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StabilityAuditTest {

    private static final Market TWO_AND_TWO =
            new Market(new int[] {1, 1}, new int[][] {{0, 1}, {0, 1}}, new long[][] {{1, 1}, {2, 2}});

    @Test
    void finds_nothing_where_deferred_acceptance_decided() {
        for (long seed = 0; seed < 200; seed++) {
            Market market = Markets.random(30, 8, seed);

            long blocking = StabilityAudit.blockingPairs(market, DeferredAcceptance.solve(market));

            assertThat(blocking).as("seed %d", seed).isZero();
        }
    }

    @Test
    void finds_a_planted_envy() {
        Assignment swapped = Markets.assignment(TWO_AND_TWO, new int[] {1, 0});

        assertThat(StabilityAudit.blockingPairs(TWO_AND_TWO, swapped)).isEqualTo(1);
    }

    @Test
    void finds_a_seat_left_empty_that_somebody_wants() {
        Assignment withheld = Markets.assignment(TWO_AND_TWO, new int[] {0, Assignment.NOWHERE});

        assertThat(StabilityAudit.blockingPairs(TWO_AND_TWO, withheld)).isEqualTo(1);
    }
}
