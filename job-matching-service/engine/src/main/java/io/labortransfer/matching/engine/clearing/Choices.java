package io.labortransfer.matching.engine.clearing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much choice workers had.
 *
 * @param eligible for each worker how many openings they may take
 * @param better for each worker how many of those they would rather have than the one they got; 0 for who got none
 */
public record Choices(int[] eligible, int[] better) {

    private static final int SHARE = 1 << 8;

    /** Counts for all workers of the placement. */
    public static Choices of(MarketIndex index, Placement placement, int threads) {
        int workers = placement.opening().length;
        Choices choices = new Choices(new int[workers], new int[workers]);
        AtomicInteger next = new AtomicInteger();
        Shares.run(threads, () -> {
            Counting counting = new Counting(index);
            for (int from = next.getAndAdd(SHARE); from < workers; from = next.getAndAdd(SHARE)) {
                for (int worker = from; worker < Math.min(workers, from + SHARE); worker++) {
                    int at = placement.opening()[worker];
                    choices.eligible[worker] = counting.eligible(worker);
                    choices.better[worker] = at == Placement.NOWHERE ? 0 : counting.reach.better(worker, at);
                }
            }
        });
        return choices;
    }

    /** Of workers alike one is counted, unless somebody said something about single openings. */
    private static final class Counting {

        private final MarketIndex index;
        private final Reach reach;
        private final boolean alike;
        private final Map<Long, Integer> known = new HashMap<>();

        Counting(MarketIndex index) {
            this.index = index;
            this.reach = new Reach(index);
            long needs = 0;
            for (long one : index.market.openings().needs()) {
                needs |= one;
            }
            this.alike = (needs & FinePrint.BIT) == 0;
        }

        int eligible(int worker) {
            if (!alike || index.speaking.get(worker)) {
                return reach.eligible(worker);
            }
            Workers workers = index.market.workers();
            long likeness = (long) workers.kind()[worker] << Integer.SIZE | workers.leastPay()[worker];
            return known.computeIfAbsent(likeness, any -> reach.eligible(worker));
        }
    }
}
