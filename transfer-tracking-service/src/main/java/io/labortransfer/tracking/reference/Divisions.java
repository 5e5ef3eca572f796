package io.labortransfer.tracking.reference;

import java.util.Collection;
import java.util.Map;

/** This service's copy of the division list. */
public interface Divisions {

    /** The divisions with these codes; towns and villages are found under their county. Unknown ones are absent. */
    Map<String, Division> withCodes(Collection<String> codes);

    /**
     * The reporting units of whole units (two digits), cities and counties by the beginning of their codes. Absent is what no
     * division begins with, and what divisions of two units begin with.
     */
    Map<String, String> unitsOf(Collection<String> prefixes);

    /**
     * Takes in a part of the published list. When all parts of its revision are here it stands instead of what stood, and not before; a
     * part of one that is not newer changes nothing.
     */
    void keep(DivisionPart part);

    /** As {@link #keep}, whatever stands here. */
    void restore(DivisionPart part);
}
