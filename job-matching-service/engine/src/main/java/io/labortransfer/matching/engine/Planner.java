package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.Audit;
import io.labortransfer.matching.engine.clearing.Choices;
import io.labortransfer.matching.engine.clearing.Clearing;
import io.labortransfer.matching.engine.clearing.MarketIndex;
import io.labortransfer.matching.engine.clearing.Placement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Makes the plan of one run: puts both sides in order and into columns, clears, audits, and reads the result back. Workers
 * are put in order by class and lottery and posts by wage and id, so that the order in which they arrive changes nothing.
 */
public final class Planner {

    private static final int CLEARED_PERCENT = 30;
    private static final int AUDITED_PERCENT = 40;

    private final MandatoryFilter filter;
    private final Lottery lottery;
    private final int threads;

    /**
     * A planner of one run.
     *
     * @param day the day of the run
     * @param lottery its lottery
     */
    public Planner(LocalDate day, Lottery lottery) {
        this.filter = new MandatoryFilter(day);
        this.lottery = lottery;
        this.threads = Runtime.getRuntime().availableProcessors();
    }

    /**
     * The plan for these workers and posts, where no agreement counts anybody.
     *
     * @param progress told the percent done
     */
    public Plan plan(List<Seeker> seekers, List<Opening> openings, IntConsumer progress) {
        return plan(seekers, openings, List.of(), progress);
    }

    /**
     * The plan for these workers and posts.
     *
     * @param lines the lines of agreements; one that is not among them neither counts anybody nor keeps seats
     * @param progress told the percent done
     */
    public Plan plan(List<Seeker> seekers, List<Opening> openings, List<Line> lines, IntConsumer progress) {
        List<Drawn> drawn = Drawn.all(lottery, seekers);
        List<Seeker> byId =
                seekers.stream().sorted(Comparator.comparing(Seeker::id)).toList();
        Cleared cleared = cleared(drawn.stream().map(Drawn::worker).toList(), byId, openings, lines, progress);
        return cleared.report.plan(
                drawn.stream().mapToInt(Drawn::place).toArray(),
                cleared.findings,
                cleared.choices,
                cleared.inputDigest,
                reporting(progress));
    }

    /**
     * The same plan in numbers alone, for many: they stay in their columns, and each is put together for the moment in which they are asked about.
     *
     * @param lines the lines of agreements; one that is not among them neither counts anybody nor keeps seats
     * @param progress told the percent done
     */
    public Plan inNumbers(Seekers<?> seekers, List<Opening> openings, List<Line> lines, IntConsumer progress) {
        int[] inOrder = LotOrder.of(lottery, seekers, any -> true).slots();
        Cleared cleared = cleared(seekers.list(inOrder), seekers.byId(), openings, lines, progress);
        return cleared.report.inNumbers(cleared.findings, cleared.choices, cleared.inputDigest, reporting(progress));
    }

    /** What is left to be told of. */
    private record Cleared(PlanReport report, Audit.Findings findings, Choices choices, String inputDigest) {}

    private Cleared cleared(
            List<Seeker> workers, List<Seeker> byId, List<Opening> openings, List<Line> lines, IntConsumer progress) {
        List<Opening> posts = openings.stream().sorted(Opening.BEST_PAID).toList();
        MarketIndex index = new MarketIndex(new Numbering(filter, workers, posts).market(lines));
        Placement placement = Clearing.of(index, threads);
        progress.accept(CLEARED_PERCENT);
        Audit.Findings findings = Audit.of(index, placement, threads);
        progress.accept(AUDITED_PERCENT);
        Choices choices = Choices.of(index, placement, threads);
        String digest = InputDigest.of(filter.day(), lottery, byId, posts, lines);
        return new Cleared(
                new PlanReport(filter, workers, posts, LineColumns.inOrder(lines), index, placement),
                findings,
                choices,
                digest);
    }

    private static IntConsumer reporting(IntConsumer progress) {
        return done -> progress.accept(AUDITED_PERCENT + done * (100 - AUDITED_PERCENT) / 100);
    }
}
