package io.labortransfer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

    private static final int PAIRS = 4_000;

    private final Random random = new Random(7);

    @Test
    void two_kinds_of_call_that_take_the_same_time_differ_by_less_than_the_bound() {
        PairedDifference difference = PairedDifference.of(calls(0), calls(0), 1);

        assertThat(difference.low()).isNegative();
        assertThat(difference.high()).isPositive();
        assertThat(difference.farEndPercent()).isLessThan(3);
    }

    @Test
    void a_twentieth_more_is_seen_through_the_noise() {
        PairedDifference difference = PairedDifference.of(calls(0), calls(0.1), 1);

        assertThat(difference.low()).isPositive();
        assertThat(difference.farEndPercent()).isGreaterThan(3);
    }

    @Test
    void the_faster_kind_is_seen_as_well() {
        PairedDifference difference = PairedDifference.of(calls(0), calls(-0.1), 1);

        assertThat(difference.high()).isNegative();
        assertThat(difference.farEndPercent()).isGreaterThan(3);
    }

    @Test
    void too_few_pairs_do_not_meet_the_bound_by_chance() {
        PairedDifference difference = PairedDifference.of(firstOf(calls(0), 20), firstOf(calls(0), 20), 1);

        assertThat(difference.farEndPercent()).isGreaterThan(3);
    }

    /** Two milliseconds with the tail that calls over a network have. */
    private double[] calls(double more) {
        double[] times = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            times[i] = 2 + more + Math.abs(random.nextGaussian()) * 0.5 + (random.nextInt(50) == 0 ? 5 : 0);
        }
        return times;
    }

    private static double[] firstOf(double[] values, int count) {
        return java.util.Arrays.copyOf(values, count);
    }
}
