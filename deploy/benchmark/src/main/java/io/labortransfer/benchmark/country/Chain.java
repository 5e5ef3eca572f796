package io.labortransfer.benchmark.country;

import java.util.List;

/**
 * A filtered list of a unit, and where its pages begin.
 *
 * @param cursors of places from its beginning to its end, in this order, as parameters; none at the beginning
 */
public record Chain(Unit unit, String filter, List<String> cursors) {
    public Chain {
        cursors = List.copyOf(cursors);
    }
}
