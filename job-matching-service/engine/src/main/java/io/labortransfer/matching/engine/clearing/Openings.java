package io.labortransfer.matching.engine.clearing;

/**
 * The openings of a run in columns. They are numbered by wage, the highest first, and then by whatever order is public
 * and fixed; those that come later follow as they come. Of two that a worker likes alike the smaller number is the better
 * one.
 *
 * @param seats free seats
 * @param pay the monthly wage in fen
 * @param place node of the site
 * @param occupation node of the work
 * @param lodging how a bed is provided: 0 not, 1 for a price, 2 without cost
 * @param start first day of work, counted from the day of the run
 * @param end first day on which the order no longer stands, counted likewise
 * @param needs the conditions that a worker has to meet, one bit each
 */
public record Openings(
        int[] seats,
        int[] pay,
        int[] place,
        int[] occupation,
        byte[] lodging,
        short[] start,
        short[] end,
        long[] needs) {

    /** Checks that the columns belong together. */
    public Openings {
        int count = seats.length;
        if (pay.length != count
                || place.length != count
                || occupation.length != count
                || lodging.length != count
                || start.length != count
                || end.length != count
                || needs.length != count) {
            throw new IllegalArgumentException("the columns of the openings differ in length");
        }
        for (int opening = 0; opening < count; opening++) {
            if (seats[opening] < 0) {
                throw new IllegalArgumentException("opening " + opening + " has fewer than no seats");
            }
            if (lodging[opening] < 0 || lodging[opening] > Scale.LODGINGS) {
                throw new IllegalArgumentException("opening " + opening + " has a lodging that is not 0, 1 or 2");
            }
            if (pay[opening] < 0) {
                throw new IllegalArgumentException("opening " + opening + " pays less than nothing");
            }
        }
    }

    /** The wage as the utility counts it, 0 to {@link Scale#BEST}. */
    int wage(int opening) {
        return Scale.wage(pay[opening]);
    }

    /** How many openings there are. */
    public int count() {
        return seats.length;
    }
}
