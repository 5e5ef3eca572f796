package io.labortransfer.matching.engine.clearing;

/**
 * What was decided: an offer plan, never an assignment of people.
 *
 * @param opening for each worker the opening, or {@link #NOWHERE}
 * @param cutoff for each opening the key of the last worker it holds when it is full; {@link Integer#MAX_VALUE} while a
 *     seat is free, {@link Integer#MIN_VALUE} where there never was one
 * @param lineCutoff for each line of an agreement the last worker it holds when it is full; otherwise likewise
 */
public record Placement(int[] opening, int[] cutoff, int[] lineCutoff) {

    /** In place of an opening: none could take the worker. */
    public static final int NOWHERE = -1;

    /** A placement without lines. */
    public Placement(int[] opening, int[] cutoff) {
        this(opening, cutoff, new int[0]);
    }

    /** How many workers have an opening. */
    public int placed() {
        int placed = 0;
        for (int at : opening) {
            placed += at == NOWHERE ? 0 : 1;
        }
        return placed;
    }
}
