package io.labortransfer.matching.engine;

import java.util.Comparator;
import java.util.UUID;

/**
 * Somebody's turn among all of one class who fit alike.
 *
 * @param lot what was drawn, unsigned; the smaller comes first
 * @param worker the worker, so that no two have one turn
 */
public record InLine(long lot, UUID worker) implements Comparable<InLine> {

    private static final Comparator<InLine> FIRST = ((Comparator<InLine>)
                    (one, other) -> Long.compareUnsigned(one.lot, other.lot))
            .thenComparing(InLine::worker);

    @Override
    public int compareTo(InLine other) {
        return FIRST.compare(this, other);
    }
}
