package io.labortransfer.benchmark.market;

import io.labortransfer.matching.engine.clearing.Hierarchy;

/**
 * 31 units with ten prefectures of nine counties each. Assumption: workers live as the people lifted out of poverty did,
 * and posts lie where industry is.
 */
final class Places {

    static final int UNITS = 31;
    static final int PREFECTURES = 10;
    static final int COUNTIES = 9;

    private static final int FIRST_PREFECTURE = 1 + UNITS;
    private static final int FIRST_COUNTY = FIRST_PREFECTURE + UNITS * PREFECTURES;
    private static final int[] HOMES = sums(
            933, 923, 718, 682, 634, 625, 581, 552, 484, 465, 340, 329, 306, 251, 232, 190, 161, 157, 84, 80, 70, 65,
            63, 63, 54, 45, 40, 30, 8, 7, 3);
    private static final int[] SITES = sums(
            20, 25, 30, 35, 50, 15, 45, 60, 55, 50, 80, 50, 65, 55, 45, 25, 700, 15, 20, 25, 30, 10, 40, 500, 15, 220,
            40, 250, 120, 200, 180);

    private Places() {}

    static Hierarchy hierarchy() {
        int[] parents = new int[FIRST_COUNTY + UNITS * PREFECTURES * COUNTIES];
        parents[0] = Hierarchy.NONE;
        for (int node = 1; node < parents.length; node++) {
            parents[node] = node < FIRST_PREFECTURE
                    ? 0
                    : node < FIRST_COUNTY
                            ? 1 + (node - FIRST_PREFECTURE) / PREFECTURES
                            : FIRST_PREFECTURE + (node - FIRST_COUNTY) / COUNTIES;
        }
        return new Hierarchy(parents);
    }

    /** A unit as workers are spread over them. */
    static int home(Chance chance) {
        return 1 + chance.ofSums(HOMES);
    }

    /** A unit as posts are spread over them. */
    static int destination(Chance chance) {
        return 1 + chance.ofSums(SITES);
    }

    /** A prefecture of the unit; the first have the most. */
    static int prefecture(Chance chance, int unit) {
        return FIRST_PREFECTURE + (unit - 1) * PREFECTURES + skewed(chance, PREFECTURES);
    }

    /** A county of the unit; the first have the most. */
    static int county(Chance chance, int unit) {
        return FIRST_COUNTY + (prefecture(chance, unit) - FIRST_PREFECTURE) * COUNTIES + skewed(chance, COUNTIES);
    }

    private static int skewed(Chance chance, int count) {
        double drawn = chance.unit();
        return (int) (count * drawn * drawn);
    }

    private static int[] sums(int... shares) {
        int[] sums = shares.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }
}
