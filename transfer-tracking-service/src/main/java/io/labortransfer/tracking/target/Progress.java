package io.labortransfer.tracking.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * People in work against the year's targets.
 *
 * @param year the year of the targets
 * @param asOf the day at whose end people are counted
 * @param knownAt until when facts were known
 * @param rows the units that the caller may see
 * @param total the nation
 */
public record Progress(int year, LocalDate asOf, Instant knownAt, List<InWork> rows, InWork total) {

    /** The measure: on that day, not over the year. */
    public static final String MEASURE = "IN_WORK_ON";

    /** The rule that was counted by: measure and thresholds; every evidence level counts, STALE apart. */
    public static final String RULE_VERSION = "IN_WORK_ON/1";

    private static final String NATION = "00";

    public Progress {
        rows = List.copyOf(rows);
    }

    static Progress of(int year, LocalDate asOf, Instant knownAt, List<InWork> rows, List<InWork> all) {
        long persons = all.stream().mapToLong(InWork::persons).sum();
        long stale = all.stream().mapToLong(InWork::stale).sum();
        return new Progress(year, asOf, knownAt, rows, new InWork(NATION, persons, stale));
    }
}
