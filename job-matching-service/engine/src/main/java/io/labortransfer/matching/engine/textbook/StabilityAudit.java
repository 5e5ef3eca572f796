package io.labortransfer.matching.engine.textbook;

import java.util.Arrays;

/**
 * Looks for justified envy: a worker and a post that would both rather have each other than what the assignment gives
 * them. It shares no code with the solver and reads the seats from the assignment anew, so that a fault in one is seen
 * by the other.
 */
public final class StabilityAudit {

    private StabilityAudit() {}

    /** How many pairs block {@code assignment}; zero for a stable one. */
    public static long blockingPairs(Market market, Assignment assignment) {
        int[] taken = new int[market.posts()];
        long[] worst = new long[market.posts()];
        Arrays.fill(worst, Long.MIN_VALUE);
        for (int worker = 0; worker < market.workers(); worker++) {
            if (assignment.placed(worker)) {
                int position = assignment.choice()[worker];
                int post = market.wishes()[worker][position];
                taken[post]++;
                worst[post] = Math.max(worst[post], market.keys()[worker][position]);
            }
        }
        long blocking = 0;
        for (int worker = 0; worker < market.workers(); worker++) {
            int[] wishes = market.wishes()[worker];
            int better = assignment.placed(worker) ? assignment.choice()[worker] : wishes.length;
            for (int position = 0; position < better; position++) {
                int post = wishes[position];
                if (taken[post] < market.seats()[post] || market.keys()[worker][position] < worst[post]) {
                    blocking++;
                }
            }
        }
        return blocking;
    }
}
