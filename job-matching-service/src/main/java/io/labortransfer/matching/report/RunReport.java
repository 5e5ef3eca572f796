package io.labortransfer.matching.report;

import io.labortransfer.matching.engine.Fairness;
import io.labortransfer.matching.matching.Run;
import java.util.List;

/**
 * For whom a run found what, and how those whom it proposed were received.
 *
 * @param run the run
 * @param fairness what it found, counted
 * @param receptions how employers received its proposals until now, by the unit of the posts
 */
public record RunReport(Run run, Fairness fairness, List<Reception> receptions) {

    /** Copies. */
    public RunReport {
        receptions = List.copyOf(receptions);
    }

    /** How many of {@code proposed} in {@code destination} employers said no to. What workers said is counted nowhere. */
    public record Reception(String destination, long proposed, long rejected) {}
}
