package io.labortransfer.matching.matching;

import io.labortransfer.matching.engine.Comparison;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Standing;
import io.labortransfer.matching.engine.Why;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a worker is not proposed for an order.
 *
 * @param why the rules as of now
 * @param lastRun what the last run that looked at the worker said
 */
public record NonMatch(Why why, Optional<LastRun> lastRun) {

    /**
     * What a run said.
     *
     * @param run the run
     * @param reason what it said of the worker
     * @param cutoff where the last worker stands whom the order took; empty while it had free seats or was not in the run
     */
    public record LastRun(UUID run, Reason reason, Optional<Standing> cutoff) {}

    /**
     * The first rule that fails. When none does and the order took only such as stand before the worker whatever the lottery, {@link
     * Reason#OUTRANKED}; otherwise {@link Reason#FITS}.
     */
    public Comparison first() {
        return why.obstacles().stream()
                .findFirst()
                .orElseGet(() -> lastRun.flatMap(LastRun::cutoff)
                        .filter(this::standsBefore)
                        .map(cutoff -> new Comparison(Reason.OUTRANKED, text(cutoff), text(own())))
                        .orElseGet(() -> new Comparison(Reason.FITS, "", "")));
    }

    private boolean standsBefore(Standing cutoff) {
        return cutoff.priority() < own().priority()
                || cutoff.priority() == own().priority() && cutoff.fit() < own().fit();
    }

    private Standing own() {
        return why.own().orElseThrow();
    }

    private static String text(Standing standing) {
        return "priority %d, fit %d".formatted(standing.priority(), standing.fit());
    }
}
