package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.joborder.JobOrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs of one unit, what they found, and the proposals made of it. */
public interface Runs {

    /** Keeps an order for a run. */
    void add(ProvinceScope scope, RunOrder order, String commitment, Instant at, String by);

    /** The run. */
    Optional<Run> find(ProvinceScope scope, RunId id);

    /** Forgets what an earlier attempt stored before it was killed. */
    void forgetOutcomes(ProvinceScope scope, UUID run);

    /** Stores some of what was found. */
    void keepOutcomes(ProvinceScope scope, UUID run, List<PlannedMatch> outcomes);

    /** Stores the cutoffs and the figures: from here on a takeover only proposes. */
    void keepFigures(ProvinceScope scope, UUID run, Findings findings);

    /**
     * Planned matches of a run that are proposed together.
     *
     * @param after workers behind this one
     * @param last up to this one
     * @param line those that take a seat of this line; null for those that take none
     */
    record Slice(UUID after, UUID last, @Nullable UUID line) {

        private static final UUID FIRST = new UUID(0, 0);
        private static final UUID LAST = new UUID(-1, -1);

        /** All that take a seat of the line. */
        static Slice ofLine(UUID line) {
            return new Slice(FIRST, LAST, line);
        }
    }

    /** Until the transaction ends none of the orders closes that the slice is about: whoever closes one waits, and then ends what was proposed. */
    void keepFromClosing(ProvinceScope scope, UUID run, Slice slice);

    /**
     * Makes proposals of planned matches that have none yet, with one statement; a worker whose wish closed meanwhile
     * gets none.
     *
     * @param until when they end unanswered
     * @return what was proposed
     */
    List<MatchNews.Told> propose(ProvinceScope scope, UUID run, Slice slice, Instant now, Instant until);

    /** The last worker of the next slice of planned matches that take no seat of a line, or empty when there is none. */
    Optional<UUID> endOfSlice(ProvinceScope scope, UUID run, UUID after, int limit);

    /** The lines whose seats planned matches take, of which the run has proposed none yet. */
    List<UUID> linesToPromise(ProvinceScope scope, UUID run);

    /** Leaves out for want of a seat whom the plan has on the line behind so many, the first ones first. */
    void leaveOut(ProvinceScope scope, UUID run, UUID line, int seats);

    /** Begins the run or goes on with it; empty when it is over. */
    Optional<RunTask> begin(ProvinceScope scope, UUID run);

    /** Says how far it is; false when it is over. */
    boolean reach(ProvinceScope scope, UUID run, int percent);

    /** Ends the run in {@code state} and counts what it proposed; false when it was over already. */
    boolean end(ProvinceScope scope, UUID run, RunState state, Instant now);

    /**
     * What the last run that is done and looked at the worker said, and how full the order was in it.
     *
     * @param line the line that counts the worker at the order, if any
     */
    Optional<NonMatch.LastRun> lastOf(ProvinceScope scope, UUID worker, JobOrderId order, @Nullable UUID line);

    /** What the run says about a match. */
    Optional<Explanation> explain(ProvinceScope scope, Match match);
}
