package io.labortransfer.matching.engine.clearing;

/**
 * The best openings that would take a worker now.
 *
 * @param openings the best first
 * @param values what each is worth to the worker, one that they ranked themselves more than any other
 */
record Shortlist(int[] openings, long[] values) {

    /** The place of the best one at the spot, or the length of the list. */
    int firstAt(int spot, int[] spots) {
        int place = 0;
        while (place < openings.length && spots[openings[place]] != spot) {
            place++;
        }
        return place;
    }
}
