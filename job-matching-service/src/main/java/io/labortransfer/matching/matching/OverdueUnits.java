package io.labortransfer.matching.matching;

import java.time.Instant;
import java.util.List;

/** Looks over all units for matches that waited too long; read with the engine's role. */
public interface OverdueUnits {

    /** Units of workers with such matches. */
    List<String> withOverdueMatches(Instant now);
}
