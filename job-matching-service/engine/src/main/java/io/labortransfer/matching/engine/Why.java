package io.labortransfer.matching.engine;

import java.util.List;
import java.util.Optional;

/**
 * Why a worker gets a post or does not, and what would have to be otherwise.
 *
 * @param obstacles every rule that fails, in the order of the rules, with the values compared; the first is the reason given
 * @param own where the worker stands at the post; empty while a rule fails
 * @param cutoff where the last one stands whom the post holds; empty while a seat is free
 */
public record Why(List<Comparison> obstacles, Optional<Standing> own, Optional<Standing> cutoff) {

    /** Copies. */
    public Why {
        obstacles = List.copyOf(obstacles);
    }

    /**
     * Compares the two.
     *
     * @param place the worker's place in the lottery
     * @param cutoff where the last one stands whom the post holds, when it is full
     */
    public static Why of(MandatoryFilter filter, Seeker worker, Opening post, int place, Optional<Standing> cutoff) {
        List<Comparison> obstacles = filter.failing(worker, post).stream()
                .map(reason -> Comparison.of(reason, worker, post, filter))
                .toList();
        Optional<Standing> own = obstacles.isEmpty()
                ? Optional.of(new Standing(
                        post.isKeptForOthersThan(worker), worker.priority(), Standing.fit(worker, post), place))
                : Optional.empty();
        return new Why(obstacles, own, cutoff);
    }

    /** The first rule that fails; else {@link Reason#OUTRANKED} or {@link Reason#FITS}. */
    public Reason reason() {
        if (!obstacles.isEmpty()) {
            return obstacles.getFirst().reason();
        }
        boolean behind = own.isPresent()
                && cutoff.isPresent()
                && own.get().key() > cutoff.get().key();
        return behind ? Reason.OUTRANKED : Reason.FITS;
    }
}
