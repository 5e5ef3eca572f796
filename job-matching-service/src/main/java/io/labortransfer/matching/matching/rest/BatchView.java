package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.web.Versioned;
import io.labortransfer.matching.matching.Run;
import io.labortransfer.matching.matching.RunId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A run as the wire shows it; {@code reasons} and {@code placed} together are all workers. */
record BatchView(
        String id,
        String state,
        int percent,
        Counts counts,
        Map<String, Integer> reasons,
        @Nullable String inputDigest,
        String lotteryCommitment,
        @Nullable String lotterySeed,
        @Nullable Audit audit,
        long version)
        implements Versioned {

    /** How many. */
    record Counts(int workers, int jobOrders, int seats, int eligible, int placed, int proposed) {}

    /** What the audit found; zero is stable. */
    record Audit(long blockingPairs) {}

    static BatchView of(Run run) {
        return new BatchView(
                new RunId(run.id()).wire(),
                run.state().name(),
                run.percent(),
                new Counts(run.workers(), run.jobOrders(), run.seats(), run.eligible(), run.placed(), run.proposed()),
                new TreeMap<>(run.reasons()),
                run.inputDigest(),
                run.lotteryCommitment(),
                run.lotterySeed(),
                run.blockingPairs() == null ? null : new Audit(run.blockingPairs()),
                run.version());
    }
}
