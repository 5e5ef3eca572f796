package io.labortransfer.registry.probable;

import java.time.Instant;
import java.util.List;

/** What the clock must know of the comparisons of all units. */
public interface ProbableUnits {

    /** The units whose records are to be compared: they never were, files came in since, or it is a day ago. */
    List<String> due(Instant at);
}
