package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.problem.Problem;
import java.util.List;
import java.util.function.Supplier;

/**
 * People who are to be counted together with the record of an answer: it leaves with both or not at all, and neither stands without the
 * other.
 *
 * @param caller whose count it is
 * @param people their public ids
 * @param quota how many the caller may be shown in a day
 * @param counted is told when they are counted
 * @param crossed what the caller is answered when the count would cross the quota
 */
public record Sightings(String caller, List<String> people, long quota, Runnable counted, Supplier<Problem> crossed) {

    /** The SQL state of a count that would cross the quota. */
    public static final String CROSSED = "LT429";

    public Sightings {
        people = List.copyOf(people);
    }
}
