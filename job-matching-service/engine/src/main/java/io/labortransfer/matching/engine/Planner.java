package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.textbook.Assignment;
import io.labortransfer.matching.engine.textbook.DeferredAcceptance;
import io.labortransfer.matching.engine.textbook.Market;
import io.labortransfer.matching.engine.textbook.StabilityAudit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Makes the plan of one run: filters, puts both sides in order, solves, audits. Workers are sorted by id
 * and posts by wage and id first, so that the order in which they arrive changes nothing.
 */
public final class Planner {

    private static final int PROGRESS_STEPS = 20;

    private final MandatoryFilter filter;
    private final Lottery lottery;

    /**
     * A planner of one run.
     *
     * @param day the day of the run
     * @param lottery its lottery
     */
    public Planner(LocalDate day, Lottery lottery) {
        this.filter = new MandatoryFilter(day);
        this.lottery = lottery;
    }

    /**
     * The plan for these workers and posts.
     *
     * @param progress told the percent done of the filter, which is most of the work
     */
    public Plan plan(List<Seeker> seekers, List<Opening> openings, IntConsumer progress) {
        List<Seeker> workers =
                seekers.stream().sorted(Comparator.comparing(Seeker::id)).toList();
        List<Opening> posts = openings.stream().sorted(Opening.BEST_PAID).toList();
        int[] drawn = draw(workers);
        int[][] wishes = new int[workers.size()][];
        long[][] keys = new long[workers.size()][];
        Reason[] nearest = new Reason[workers.size()];
        WishList wishList = new WishList(filter, posts);
        for (int worker = 0; worker < wishes.length; worker++) {
            Seeker seeker = workers.get(worker);
            nearest[worker] = wishList.fill(seeker);
            wishes[worker] = wishList.posts();
            keys[worker] = keys(seeker, posts, wishes[worker], drawn[worker]);
            report(progress, worker, wishes.length);
        }
        Market market = new Market(posts.stream().mapToInt(Opening::seats).toArray(), wishes, keys);
        Assignment assignment = DeferredAcceptance.solve(market);
        long blocking = StabilityAudit.blockingPairs(market, assignment);
        String digest = InputDigest.of(filter.day(), lottery, workers, posts);
        return new PlanReport(workers, posts, market, assignment, nearest)
                .plan(cutoffs(posts, assignment), blocking, digest);
    }

    /** Places in the lottery, 0 for the first drawn; the id decides between equal numbers. */
    private int[] draw(List<Seeker> workers) {
        long[] numbers = new long[workers.size()];
        Integer[] order = new Integer[workers.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = lottery.draw(workers.get(i).id());
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> {
            int byNumber = Long.compareUnsigned(numbers[a], numbers[b]);
            return byNumber != 0 ? byNumber : Integer.compare(a, b);
        });
        int[] place = new int[numbers.length];
        for (int i = 0; i < place.length; i++) {
            place[order[i]] = i;
        }
        return place;
    }

    private static long[] keys(Seeker seeker, List<Opening> posts, int[] wishes, int drawn) {
        long[] keys = new long[wishes.length];
        for (int i = 0; i < keys.length; i++) {
            int fit = Standing.fit(seeker, posts.get(wishes[i]));
            keys[i] = new Standing(seeker.priority(), fit, drawn).key();
        }
        return keys;
    }

    private static Map<UUID, Standing> cutoffs(List<Opening> posts, Assignment assignment) {
        Map<UUID, Standing> cutoffs = new HashMap<>();
        for (int post = 0; post < posts.size(); post++) {
            long cutoff = assignment.cutoff()[post];
            if (cutoff != Long.MAX_VALUE && cutoff != Long.MIN_VALUE) {
                cutoffs.put(posts.get(post).id(), Standing.of(cutoff));
            }
        }
        return cutoffs;
    }

    private static void report(IntConsumer progress, int done, int all) {
        int step = Math.max(1, all / PROGRESS_STEPS);
        if (done % step == 0) {
            progress.accept((int) (100L * done / all));
        }
    }
}
