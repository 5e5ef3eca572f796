package io.labortransfer.matching.residence;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which records of a unit speak for which others. */
public interface Mergings {

    /** Re-points what belongs to the merged record, and answers these matches; none when that was done, or undone, before. */
    Collection<UUID> merge(ProvinceScope scope, Merge merge);

    /** Gives back to the merged record what was re-pointed, and answers these matches; none when that was done before. */
    Collection<UUID> part(ProvinceScope scope, Merge merge);

    /** Takes along what is noted of a worker who has moved into the scope's unit. */
    void moveAlong(ProvinceScope scope, UUID worker);

    /**
     * Who speaks for this worker in the end, which may be the worker. Nobody else writes about the speaker until the transaction ends, and
     * what others have written is seen.
     */
    UUID speaker(ProvinceScope scope, UUID worker);

    /** These workers and all for whom one of them speaks in the end. */
    Set<UUID> spokenFor(ProvinceScope scope, Collection<UUID> workers);
}
