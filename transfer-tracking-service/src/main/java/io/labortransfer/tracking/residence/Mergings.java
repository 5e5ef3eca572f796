package io.labortransfer.tracking.residence;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which records of a unit speak for which others. */
public interface Mergings {

    /** Re-points what belongs to the merged record; nothing when that was done, or undone, before. */
    Repointed merge(ProvinceScope scope, Merge merge);

    /** Gives back to the merged record what was re-pointed, as it was; nothing when that was done before. */
    Repointed part(ProvinceScope scope, Merge merge);

    /** Who speaks for those of these workers that do not speak for themselves. */
    Map<UUID, UUID> speakers(ProvinceScope scope, Collection<UUID> workers);

    /** Takes along what is noted of a worker who has moved into the scope's unit. */
    void moveAlong(ProvinceScope scope, UUID worker);

    /** This worker and all for whom it speaks in the end. */
    Set<UUID> spokenFor(ProvinceScope scope, UUID worker);

    /**
     * What belongs to another record now.
     *
     * @param cases cases
     * @param spells spells
     * @param disputed those of the spells that came into dispute by it, or out of dispute
     */
    record Repointed(Set<UUID> cases, Set<UUID> spells, Set<UUID> disputed) {

        public Repointed {
            cases = Set.copyOf(cases);
            spells = Set.copyOf(spells);
            disputed = Set.copyOf(disputed);
        }
    }
}
