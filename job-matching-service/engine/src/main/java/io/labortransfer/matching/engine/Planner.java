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
        List<Seeker> workers = drawn.stream().map(Drawn::worker).toList();
        List<Opening> posts = openings.stream().sorted(Opening.BEST_PAID).toList();
        MarketIndex index = new MarketIndex(new Numbering(filter, workers, posts).market(lines));
        Placement placement = Clearing.of(index, threads);
        progress.accept(CLEARED_PERCENT);
        Audit.Findings findings = Audit.of(index, placement, threads);
        progress.accept(AUDITED_PERCENT);
        Choices choices = Choices.of(index, placement, threads);
        List<Seeker> byId =
                seekers.stream().sorted(Comparator.comparing(Seeker::id)).toList();
        String digest = InputDigest.of(filter.day(), lottery, byId, posts, lines);
        return new PlanReport(filter, drawn, posts, LineColumns.inOrder(lines), index, placement)
                .plan(
                        findings,
                        choices,
                        digest,
                        done -> progress.accept(AUDITED_PERCENT + done * (100 - AUDITED_PERCENT) / 100));
    }
}
