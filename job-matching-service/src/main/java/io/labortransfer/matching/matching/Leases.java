package io.labortransfer.matching.matching;

import java.util.Optional;
import java.util.UUID;

/** Who works on which run; kept with the engine's role over all units. Time is the database's. */
public interface Leases {

    /** Takes the oldest run that waits or whose worker fell silent. */
    Optional<Lease> take(String owner);

    /** Says how far we are and prolongs the lease; false when somebody else has it or the run was cancelled. */
    boolean prolong(String owner, UUID run, int percent);

    /** Gives a run up for good, or leaves it to the next attempt. */
    void giveUp(String owner, Lease lease, boolean forGood);
}
