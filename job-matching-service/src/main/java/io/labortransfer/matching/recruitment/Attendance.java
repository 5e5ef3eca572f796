package io.labortransfer.matching.recruitment;

/**
 * How many an event reached, as its host counted.
 *
 * @param attended people who came or watched
 * @param applications of them, people who applied on the spot
 */
public record Attendance(int attended, int applications) {

    /** Fewer people than this are told to nobody but the host. */
    public static final int SMALLEST_TOLD = 10;

    /** A count of people as others may know it: none when it is small. */
    public static boolean isTold(int people) {
        return people >= SMALLEST_TOLD;
    }
}
