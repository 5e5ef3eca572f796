package io.labortransfer.matching.engine.clearing;

/**
 * What an opening offers, in one number, so that weighing it touches memory once. From the lowest bit: first day of work
 * (16), first day after the order (16), wage (10), lodging (2), number of its set of conditions (20).
 */
final class Terms {

    static final int MOST_CONDITION_SETS = 1 << 20;

    private static final int END = 16;
    private static final int WAGE = 32;
    private static final int LODGING = 42;
    private static final int CONDITIONS = 44;

    /** What any other terms are better than, in each part. */
    static final long WORST = of(Short.MAX_VALUE, 0, 0, 0, 0);

    private Terms() {}

    static long of(int start, int end, int wage, int lodging, int conditions) {
        return (start & 0xFFFFL)
                | (end & 0xFFFFL) << END
                | (long) wage << WAGE
                | (long) lodging << LODGING
                | (long) conditions << CONDITIONS;
    }

    /** The best of both: the earlier start, the higher wage, the better lodging. What else terms tell is lost. */
    static long best(long one, long other) {
        return of(
                Math.min(start(one), start(other)),
                0,
                Math.max(wage(one), wage(other)),
                Math.max(lodging(one), lodging(other)),
                0);
    }

    static int start(long terms) {
        return (short) terms;
    }

    static int end(long terms) {
        return (short) (terms >>> END);
    }

    static int wage(long terms) {
        return (int) (terms >>> WAGE) & 0x3FF;
    }

    static int lodging(long terms) {
        return (int) (terms >>> LODGING) & 3;
    }

    static int conditions(long terms) {
        return (int) (terms >>> CONDITIONS);
    }
}
