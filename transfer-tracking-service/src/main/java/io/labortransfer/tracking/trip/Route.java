package io.labortransfer.tracking.trip;

import java.util.List;

/**
 * The legs that one rider rides, in order.
 *
 * @param legs their places in the trip; never empty
 */
public record Route(List<Integer> legs) {

    public Route {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("a route has a leg");
        }
    }

    /** Whether the rider rides leg {@code seq}. */
    public boolean rides(int seq) {
        return legs.contains(seq);
    }
}
