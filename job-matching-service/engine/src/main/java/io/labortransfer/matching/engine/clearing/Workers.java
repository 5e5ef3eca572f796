package io.labortransfer.matching.engine.clearing;

/**
 * The workers of a run in columns, numbered by priority class and, in a class, by lottery: a smaller number stands before
 * a larger one wherever both fit alike. Those of one kind want and bring the same.
 *
 * @param classStart the first worker of each class, and at the end the number of all workers
 * @param kind the kind of each worker
 * @param leastPay the least monthly wage for which each would work, in fen
 * @param places for each kind its list of places
 * @param occupations for each kind its list of occupations
 * @param profile for each kind its profile
 */
public record Workers(int[] classStart, int[] kind, int[] leastPay, int[] places, int[] occupations, int[] profile) {

    /** Checks that the columns belong together. */
    public Workers {
        int count = kind.length;
        if (leastPay.length != count || classStart.length == 0 || classStart[classStart.length - 1] != count) {
            throw new IllegalArgumentException("the columns of the workers differ in length");
        }
        if (occupations.length != places.length || profile.length != places.length) {
            throw new IllegalArgumentException("the columns of the kinds differ in length");
        }
        for (int i = 0; i < classStart.length; i++) {
            if (classStart[i] < (i == 0 ? 0 : classStart[i - 1])) {
                throw new IllegalArgumentException("the classes overlap");
            }
        }
        for (int worker = 0; worker < count; worker++) {
            if (kind[worker] < 0 || kind[worker] >= places.length) {
                throw new IllegalArgumentException("worker " + worker + " is of no kind");
            }
        }
    }

    /** How many workers there are. */
    public int count() {
        return kind.length;
    }
}
