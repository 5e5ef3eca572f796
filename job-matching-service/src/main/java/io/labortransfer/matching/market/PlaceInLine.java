package io.labortransfer.matching.market;

import java.util.Comparator;
import java.util.UUID;

/**
 * Where a worker stands at an order, in the only order that a post has: priority class, fit class, lottery. It is never shown.
 *
 * @param priority 1 (first) to 5
 * @param fit 0 (certified in the very occupation) to 3
 * @param draw the number in the order's lottery, unsigned; the smaller is drawn first
 * @param worker the worker, so that no two stand in one place
 */
public record PlaceInLine(int priority, int fit, long draw, UUID worker) implements Comparable<PlaceInLine> {

    private static final Comparator<PlaceInLine> FIRST = Comparator.comparingInt(PlaceInLine::priority)
            .thenComparingInt(PlaceInLine::fit)
            .thenComparing(PlaceInLine::draw, Long::compareUnsigned)
            .thenComparing(PlaceInLine::worker);

    @Override
    public int compareTo(PlaceInLine other) {
        return FIRST.compare(this, other);
    }
}
