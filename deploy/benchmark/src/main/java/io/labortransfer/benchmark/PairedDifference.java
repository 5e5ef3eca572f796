package io.labortransfer.benchmark;

import java.util.Arrays;
import java.util.Random;

/**
 * Whether two kinds of call take the same time, from pairs of calls that were made one right after the other: the interval in
 * which the median of their differences lies with 95 % confidence, by bootstrap.
 *
 * @param median of the yardstick
 * @param low end of the interval
 * @param high end of the interval
 */
record PairedDifference(double median, double low, double high) {

    private static final int RESAMPLES = 1_000;
    private static final double TAIL = 0.025;

    /** Both arrays in the order of the pairs. */
    static PairedDifference of(double[] yardstick, double[] other, long seed) {
        double[] differences = new double[yardstick.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = other[i] - yardstick[i];
        }
        Random random = new Random(seed);
        double[] medians = new double[RESAMPLES];
        double[] resample = new double[differences.length];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int j = 0; j < resample.length; j++) {
                resample[j] = differences[random.nextInt(differences.length)];
            }
            medians[i] = median(resample);
        }
        Arrays.sort(medians);
        return new PairedDifference(
                median(yardstick.clone()),
                medians[(int) (RESAMPLES * TAIL)],
                medians[(int) (RESAMPLES * (1 - TAIL)) - 1]);
    }

    /** The end of the interval that is farther from no difference, in percent of the yardstick's median. */
    double farEndPercent() {
        return 100 * Math.max(Math.abs(low), Math.abs(high)) / median;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
