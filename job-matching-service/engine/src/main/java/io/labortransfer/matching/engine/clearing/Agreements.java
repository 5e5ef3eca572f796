package io.labortransfer.matching.engine.clearing;

/**
 * What agreements between units add to a market. A line counts those who go from one side to one region and holds so many
 * at most. A floor keeps seats for some: they come first there, and what they leave is open to all.
 *
 * @param side for each worker the side, as agreements tell workers apart: by origin, by class, or by both
 * @param region for each opening the region, as lines tell openings apart
 * @param line for each side and each region the line that counts, or {@link #NO_LINE}
 * @param most for each line how many workers it holds at most
 * @param floor for each opening whom all its seats are kept for, or {@link #NO_FLOOR}
 * @param favored for each floor and each side whether the seats are kept for its workers
 */
public record Agreements(short[] side, short[] region, int[][] line, int[] most, short[] floor, boolean[][] favored) {

    /** In place of a line: nobody counts. */
    public static final int NO_LINE = -1;

    /** In place of a floor: the seats are for all. */
    public static final short NO_FLOOR = -1;

    /** No unit agreed with any other. */
    public static final Agreements NONE =
            new Agreements(new short[0], new short[0], new int[0][], new int[0], new short[0], new boolean[0][]);

    /** Checks that every number leads somewhere. */
    public Agreements {
        for (int held : most) {
            if (held < 0) {
                throw new IllegalArgumentException("a line holds no fewer than no workers, not " + held);
            }
        }
        for (int[] ofSide : line) {
            for (int one : ofSide) {
                if (one < NO_LINE || one >= most.length) {
                    throw new IllegalArgumentException("line " + one + " is none of " + most.length);
                }
            }
        }
        for (short one : floor) {
            if (one < NO_FLOOR || one >= favored.length) {
                throw new IllegalArgumentException("floor " + one + " is none of " + favored.length);
            }
        }
    }

    /** Whether there is a line. */
    public boolean hasLines() {
        return most.length > 0;
    }

    /** Whether there is a floor. */
    public boolean hasFloors() {
        return favored.length > 0;
    }

    /** The line that counts the worker at the opening, or {@link #NO_LINE}. */
    public int line(int worker, int opening) {
        return hasLines() ? line[side[worker]][region[opening]] : NO_LINE;
    }

    /** Whether the opening keeps its seats for others than the worker. */
    public boolean standsBehind(int worker, int opening) {
        return hasFloors() && floor[opening] != NO_FLOOR && !favored[floor[opening]][side[worker]];
    }

    /** Checks that the columns are as long as the market. */
    void check(int workers, int openings) {
        boolean sides = !hasLines() && !hasFloors() || side.length == workers;
        boolean regions = !hasLines() || region.length == openings;
        boolean floors = !hasFloors() || floor.length == openings;
        if (!sides || !regions || !floors) {
            throw new IllegalArgumentException("the columns of the agreements differ in length from the market");
        }
        for (short one : side) {
            boolean known = one >= 0 && (!hasLines() || one < line.length);
            for (boolean[] sidesOfFloor : favored) {
                known &= one < sidesOfFloor.length;
            }
            if (!known) {
                throw new IllegalArgumentException("side " + one + " is none that a line or a floor knows");
            }
        }
        for (short one : region) {
            for (int[] ofSide : line) {
                if (one < 0 || one >= ofSide.length) {
                    throw new IllegalArgumentException("region " + one + " is none of " + ofSide.length);
                }
            }
        }
    }
}
