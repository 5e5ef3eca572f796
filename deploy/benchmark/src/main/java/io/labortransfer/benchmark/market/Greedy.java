package io.labortransfer.benchmark.market;

import io.labortransfer.matching.engine.clearing.Placement;
import io.labortransfer.matching.engine.textbook.Market;
import java.util.Arrays;

/** The plain yardstick: one after the other takes the best post that still has a seat, and keeps it. */
final class Greedy {

    private Greedy() {}

    /** For each worker the opening. */
    static int[] of(Market market) {
        int[] free = market.seats().clone();
        int[] openings = new int[market.workers()];
        Arrays.fill(openings, Placement.NOWHERE);
        for (int worker = 0; worker < openings.length; worker++) {
            int[] wishes = market.wishes()[worker];
            for (int i = 0; i < wishes.length && openings[worker] == Placement.NOWHERE; i++) {
                if (free[wishes[i]] > 0) {
                    free[wishes[i]]--;
                    openings[worker] = wishes[i];
                }
            }
        }
        return openings;
    }
}
