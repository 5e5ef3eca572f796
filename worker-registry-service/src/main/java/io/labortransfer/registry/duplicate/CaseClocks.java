package io.labortransfer.registry.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the clock must know of the cases of all units: where they are and how far, and nothing of persons. */
public interface CaseClocks {

    /** Open cases whose day has come, at most so many. */
    List<Due> due(Instant at, int limit);

    /** Cases that are decided while a record still waits in them, at most so many. */
    List<Due> unsettled(int limit);

    /** The units in whose cases something was written before all was sealed. */
    List<String> inClear();

    /** Cases of which nobody has looked yet whether a side may know the other, at most so many. */
    List<Unnamed> unnamed(int limit);

    /**
     * Such a case.
     *
     * @param holder the unit that has the person
     * @param worker the person there
     */
    record Unnamed(String claimant, UUID id, String holder, UUID worker, Instant openedAt) {}

    /**
     * A case by where it is found.
     *
     * @param claimant the unit whose record waits
     * @param id the case
     */
    record Due(String claimant, UUID id) {}
}
