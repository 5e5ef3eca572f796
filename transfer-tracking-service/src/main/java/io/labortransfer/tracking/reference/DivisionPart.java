package io.labortransfer.tracking.reference;

import java.util.List;

/**
 * A part of a revision of the division list.
 *
 * @param revision number of the revision
 * @param part which part this is, from 1
 * @param parts how many there are
 * @param divisions its rows
 */
public record DivisionPart(long revision, int part, int parts, List<Division> divisions) {

    /** Copies. */
    public DivisionPart {
        divisions = List.copyOf(divisions);
    }
}
