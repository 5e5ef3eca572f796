package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.web.Versioned;
import io.labortransfer.matching.engine.LineUse;
import io.labortransfer.matching.joborder.LinkedId;
import io.labortransfer.matching.matching.Run;
import io.labortransfer.matching.matching.RunId;
import io.labortransfer.matching.matching.RunRules;
import io.labortransfer.matching.recruitment.RecruitmentEventId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as the wire shows it; {@code reasons} and {@code placed} together are all workers, but for small numbers of a run over all units. */
record BatchView(
        String id,
        String state,
        int percent,
        Counts counts,
        Map<String, Integer> reasons,
        @Nullable String inputDigest,
        String lotteryCommitment,
        @Nullable String lotterySeed,
        List<LineView> lines,
        Companies companies,
        @Nullable Audit audit,
        Rules rules,
        String foundThrough,
        @Nullable String recruitmentEventId,
        @Nullable String agreementLineId,
        long version)
        implements Versioned {

    /** How many. */
    record Counts(int workers, int jobOrders, int seats, int eligible, int placed, int proposed) {}

    /** How many of those who want to travel together could be kept so, and how many could not. */
    record Companies(@Nullable Long together, @Nullable Long apart) {

        private static Companies of(Run run) {
            FewInNation told = new FewInNation(run);
            return new Companies(told.of(run.together()), told.of(run.apart()));
        }
    }

    /** How many seats of a line were left to promise, how many of its people are placed on it, and what the audit found there. */
    record LineView(
            String agreementLineId,
            int seats,
            @Nullable Long placed,
            @Nullable Long blockingPairs) {

        private static LineView of(LineUse use, FewInNation told) {
            return new LineView(
                    Objects.requireNonNull(LinkedId.AGREEMENT_LINE.wire(use.line())),
                    use.most(),
                    told.of(use.placed()),
                    told.of(use.blockingPairs()));
        }
    }

    /** What the audit found; zero is stable. */
    record Audit(long blockingPairs) {}

    /**
     * What the unit had decided when the run was ordered.
     *
     * @param priority the places of the five priority classes, one digit for each
     * @param setBy the unit that set them, {@code 00} for the nation; none for what comes with the program
     * @param revision which of its revisions
     * @param pauseDays how long nobody is asked who said no
     */
    record Rules(
            int priority, @Nullable String setBy, @Nullable Integer revision, int pauseDays) {

        static Rules of(RunRules rules) {
            return new Rules(rules.priority().value(), rules.setBy(), rules.revision(), (int)
                    rules.pause().toDays());
        }
    }

    static BatchView of(Run run) {
        FewInNation told = new FewInNation(run);
        UUID event = run.occasion().recruitmentEvent();
        return new BatchView(
                new RunId(run.id()).wire(),
                run.state().name(),
                run.percent(),
                new Counts(run.workers(), run.jobOrders(), run.seats(), run.eligible(), run.placed(), run.proposed()),
                told.reasons(),
                run.inputDigest(),
                run.lotteryCommitment(),
                run.lotterySeed(),
                run.lines().stream().map(use -> LineView.of(use, told)).toList(),
                Companies.of(run),
                run.blockingPairs() == null ? null : new Audit(run.blockingPairs()),
                Rules.of(run.rules()),
                run.occasion().foundThrough(),
                event == null ? null : new RecruitmentEventId(event).wire(),
                LinkedId.AGREEMENT_LINE.wire(run.line()),
                run.version());
    }
}
