package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Worker-proposing deferred acceptance over a large market. Each worker asks the best opening that would take them; who
 * loses a seat by that asks again. The result of deferred acceptance does not depend on who asks when (McVitie and Wilson
 * 1970), so threads share the workers out among themselves without waiting for one another, and any number of them finds
 * the same. Lines and groups are seen to afterwards, in one order.
 *
 * <p>How often somebody has to ask does depend on it. All of a class ask once before the first of those who have lost their seat
 * asks again, the one who stood best there: then whoever fits better has come already, and who asks again moves once to where they
 * stay instead of step by step, each step another one's loss.
 */
public final class Clearing {

    private static final int SHARE = 1 << 8;
    private static final int STAGES = 16;

    private final MarketIndex index;
    private final int workers;
    private final Seats seats;
    private final AtomicInteger next = new AtomicInteger();

    /** Who has lost a seat and asks again, each as the key that was not good enough there. */
    private final PriorityBlockingQueue<Integer> displaced = new PriorityBlockingQueue<>();

    private Clearing(MarketIndex index) {
        this.index = index;
        this.workers = index.market.workers().count();
        this.seats = new Seats(index.market.openings().seats(), workers);
        index.cells.tell(seats.cutoffs());
    }

    /**
     * The stable placement that every worker likes best. Where lines bind or groups go together none may exist; then it is one
     * in which {@link Audit} finds little.
     */
    public static Placement of(MarketIndex index, int threads) {
        Clearing clearing = clear(index, threads);
        LargeMarket market = index.market;
        return market.agreements().hasLines() || market.groups().count() > 0
                ? new Settling(index, clearing.seats, threads).settle()
                : clearing.result();
    }

    /** Who holds which seats when neither lines nor groups count. */
    static Seats seats(MarketIndex index, int threads) {
        return clear(index, threads).seats;
    }

    private static Clearing clear(MarketIndex index, int threads) {
        Clearing clearing = new Clearing(index);
        int[] classes = index.market.workers().classStart();
        int stage = Math.ceilDiv(clearing.workers, STAGES);
        Late late = Late.of(index);
        for (int rank = 0; rank < classes.length - 1; rank++) {
            int end = classes[rank + 1];
            for (int from = classes[rank]; from < end; from += stage) {
                late = late.from(from, index, clearing.seats.cutoffs());
                clearing.askOnce(from, Math.min(end, from + stage), late, threads);
            }
            clearing.askAgain(late, threads);
        }
        return clearing;
    }

    private void askOnce(int first, int end, Late late, int threads) {
        next.set(first);
        Shares.run(threads, () -> {
            BestOpening search = new BestOpening(index, seats.cutoffs(), null, late);
            for (int from = next.getAndAdd(SHARE); from < end; from = next.getAndAdd(SHARE)) {
                for (int worker = from; worker < Math.min(end, from + SHARE); worker++) {
                    ask(search, worker);
                }
            }
        });
    }

    /** A thread that finds nobody waiting ends; whom the others displace after that is theirs. */
    private void askAgain(Late late, int threads) {
        Shares.run(threads, () -> {
            BestOpening search = new BestOpening(index, seats.cutoffs(), null, late);
            for (Integer key = displaced.poll(); key != null; key = displaced.poll()) {
                ask(search, index.keys.worker(key));
            }
        });
    }

    private void ask(BestOpening search, int worker) {
        int opening = search.find(worker);
        int out = opening == BestOpening.NONE ? Seats.NOBODY : seats.take(opening, search.key());
        if (out != Seats.NOBODY) {
            displaced.add(out);
        }
    }

    private Placement result() {
        int[] opening = new int[workers];
        Arrays.fill(opening, Placement.NOWHERE);
        seats.each((at, key) -> opening[index.keys.worker(key)] = at);
        return new Placement(opening, seats.cutoffs());
    }
}
