package io.labortransfer.matching.engine.clearing;

import io.labortransfer.matching.engine.textbook.Assignment;
import io.labortransfer.matching.engine.textbook.DeferredAcceptance;
import io.labortransfer.matching.engine.textbook.Market;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A large market with every list written out, as the textbook wants it, to hold the one against the other. */
public final class Written {

    private static final int UNRANKED = (1 << 12) - 1;
    private static final int RANK_SHIFT = 51;
    private static final int MOST_WORTH = (1 << 20) - 1;
    private static final int WORTH_SHIFT = 31;

    private Written() {}

    /** Every list in the worker's order, by {@link Rules} alone. */
    public static Market out(LargeMarket market) {
        Rules rules = new Rules(market);
        int[][] wishes = new int[market.workers().count()][];
        long[][] keys = new long[wishes.length][];
        for (int w = 0; w < wishes.length; w++) {
            int worker = w;
            wishes[w] = wishes(rules, worker);
            keys[w] = IntStream.of(wishes[w])
                    .mapToLong(opening -> rules.standing(worker, opening))
                    .toArray();
        }
        return new Market(market.openings().seats(), wishes, keys);
    }

    /** For each worker the opening that the textbook finds. */
    public static int[] textbook(Market written) {
        Assignment assignment = DeferredAcceptance.solve(written);
        return openings(written, assignment.choice());
    }

    /** The openings at these positions of the lists. */
    public static int[] openings(Market written, int[] choice) {
        return IntStream.range(0, choice.length)
                .map(worker -> choice[worker] == Assignment.NOWHERE
                        ? Placement.NOWHERE
                        : written.wishes()[worker][choice[worker]])
                .toArray();
    }

    private static int[] wishes(Rules rules, int worker) {
        long[] sorted = new long[rules.market().openings().count()];
        int count = 0;
        for (int opening = 0; opening < sorted.length; opening++) {
            if (rules.mayTake(worker, opening)) {
                long rank = Math.min(UNRANKED, rules.rank(worker, opening));
                long unlike = MOST_WORTH - rules.value(worker, opening);
                sorted[count++] = rank << RANK_SHIFT | unlike << WORTH_SHIFT | opening;
            }
        }
        Arrays.sort(sorted, 0, count);
        int[] wishes = new int[count];
        for (int i = 0; i < count; i++) {
            wishes[i] = (int) (sorted[i] & Integer.MAX_VALUE);
        }
        return wishes;
    }
}
