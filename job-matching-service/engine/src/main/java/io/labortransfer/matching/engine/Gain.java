package io.labortransfer.matching.engine;

import java.util.List;

/**
 * What would open up to a worker if something were otherwise.
 *
 * @param mayTake so many posts with a free seat they may take now
 * @param more so many more they could take then
 * @param taking so many of these would take them as seats are given now
 * @param best those of them that the worker would like best
 */
public record Gain(int mayTake, int more, int taking, List<Opened> best) {

    /** Copies. */
    public Gain {
        best = List.copyOf(best);
    }

    /**
     * A post that would open up.
     *
     * @param post the post
     * @param utility how much the worker would like it, 0 to 1000
     * @param taken whether it would take them as seats are given now
     */
    public record Opened(Opening post, int utility, boolean taken) {}
}
