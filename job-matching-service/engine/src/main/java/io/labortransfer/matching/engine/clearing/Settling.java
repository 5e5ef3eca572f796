package io.labortransfer.matching.engine.clearing;

import java.util.BitSet;

/**
 * Brings lines and groups into a placement that knew nothing of them. Pass by pass groups are tried as units, and whoever
 * envies moves; it ends when a pass moves nobody. A line crosses the capacities of openings and a group ties several workers
 * together, so that there may be no end: then the passes are counted out, and the audit says what is left.
 */
final class Settling {

    private static final int MOST_PASSES = 60;
    private static final int MOST_TRIES = 3;

    private final Groups groups;
    private final Seating seating;
    private final Units units;
    private final Envy envy;
    private final int threads;
    private final byte[] tries;

    Settling(MarketIndex index, Seats seats, int threads) {
        LargeMarket market = index.market;
        this.groups = market.groups();
        this.seating = new Seating(index, seats);
        this.units = new Units(index, seating);
        this.threads = threads;
        this.tries = new byte[groups.count()];
        int[] groupOf = groups.ofWorkers(market.workers().count());
        this.envy = new Envy(index, seating.cutoffs(), seating.lines(), seating.openings(), groupOf);
    }

    Placement settle() {
        seating.askOn();
        boolean moved = true;
        for (int pass = 0; pass < MOST_PASSES && moved; pass++) {
            moved = seatUnits();
            moved |= letRise();
        }
        return new Placement(
                seating.openings(), seating.cutoffs(), seating.lines().cutoffs());
    }

    /** A group that was seated together several times and lost seats again goes apart, so that others come to rest. */
    private boolean seatUnits() {
        boolean moved = false;
        for (int group = 0; group < groups.count(); group++) {
            if (tries[group] < MOST_TRIES && units.seat(group)) {
                tries[group]++;
                moved = true;
                seating.askOn();
            }
        }
        return moved;
    }

    /** All who envy are found side by side and move one after the other, the first in order first. */
    private boolean letRise() {
        boolean moved = false;
        BitSet envious = envy.find(threads);
        for (int worker = envious.nextSetBit(0); worker >= 0; worker = envious.nextSetBit(worker + 1)) {
            int better = envy.better(seating.search(), worker);
            if (better != BestOpening.NONE) {
                seating.enter(worker, better);
                seating.askOn();
                moved = true;
            }
        }
        return moved;
    }
}
