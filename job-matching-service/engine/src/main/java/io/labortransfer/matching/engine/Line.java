package io.labortransfer.matching.engine;

import java.util.UUID;

/**
 * A line of an agreement in a run. It counts those of its people who get a post that rests on it.
 *
 * @param id the line
 * @param most how many it may hold
 */
public record Line(UUID id, int most) {

    /** Checks the number. */
    public Line {
        if (most < 0) {
            throw new IllegalArgumentException("a line holds no fewer than no workers, not " + most);
        }
    }
}
