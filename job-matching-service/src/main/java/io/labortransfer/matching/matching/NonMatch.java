package io.labortransfer.matching.matching;

import io.labortransfer.matching.engine.Comparison;
import io.labortransfer.matching.engine.LineUse;
import io.labortransfer.matching.engine.Outcome;
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
     * @param company whether those who want to go together could be kept so
     * @param line what became of the line that counts the worker at the order; empty when none does
     */
    public record LastRun(
            UUID run, Reason reason, Optional<Standing> cutoff, Outcome.Company company, Optional<LineUse> line) {

        private Optional<LineUse> fullLine() {
            return line.filter(use -> use.placed() >= use.most());
        }
    }

    /**
     * The first rule that fails. When none does and the order took only such as stand before the worker whatever the lottery, {@link
     * Reason#OUTRANKED}; when the line held as many as it may, {@link Reason#LINE_FULL}; otherwise {@link Reason#FITS}.
     */
    public Comparison first() {
        return why.obstacles().stream()
                .findFirst()
                .orElseGet(() -> lastRun.flatMap(LastRun::cutoff)
                        .filter(this::standsBefore)
                        .map(cutoff -> new Comparison(Reason.OUTRANKED, text(cutoff), text(own())))
                        .or(this::lineFull)
                        .orElseGet(() -> new Comparison(Reason.FITS, "", "")));
    }

    private Optional<Comparison> lineFull() {
        return lastRun.filter(run -> run.reason() == Reason.LINE_FULL)
                .flatMap(LastRun::fullLine)
                .map(use ->
                        new Comparison(Reason.LINE_FULL, Integer.toString(use.most()), Integer.toString(use.placed())));
    }

    private boolean standsBefore(Standing cutoff) {
        return withoutLottery(cutoff) < withoutLottery(own());
    }

    private static long withoutLottery(Standing standing) {
        return new Standing(standing.behind(), standing.priority(), standing.fit(), 0).key();
    }

    private Standing own() {
        return why.own().orElseThrow();
    }

    private static String text(Standing standing) {
        return "%spriority %d, fit %d"
                .formatted(standing.behind() ? "behind the line, " : "", standing.priority(), standing.fit());
    }
}
