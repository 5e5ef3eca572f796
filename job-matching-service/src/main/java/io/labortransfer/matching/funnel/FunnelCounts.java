package io.labortransfer.matching.funnel;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts the steps of matches that were made in a period. */
public interface FunnelCounts {

    /**
     * The funnels of the scope's matches, nobody having attended, by the code of the way.
     *
     * @param side whose matches: of the unit's workers, or with the unit's orders
     * @param from made then or later
     * @param until made before
     * @param day as of which 90 days are over
     */
    List<Funnel> count(ProvinceScope scope, Side side, Instant from, Instant until, LocalDate day);

    /** Whose matches. */
    enum Side {
        /** Of the unit's workers. */
        WORKERS,
        /** With the unit's orders. */
        SITES
    }
}
