package io.labortransfer.matching.recruitment;

import io.labortransfer.kit.report.SmallNumbers;

/**
 * How many an event reached, as its host counted.
 *
 * @param attended people who came or watched
 * @param applications of them, people who applied on the spot
 */
public record Attendance(int attended, int applications) {

    /** Whether others than the host may know a count of people. The host chooses whom an event is for, so none is no number to tell either. */
    public static boolean isTold(int people) {
        return people >= SmallNumbers.LEAST;
    }
}
