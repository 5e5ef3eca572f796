package io.labortransfer.matching.residence;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** Which records of a unit speak for which others. */
public interface Mergings {

    /** Re-points what belongs to the merged record; nothing when that was done, or undone, before. */
    void merge(ProvinceScope scope, Merge merge);

    /** Gives back to the merged record what was re-pointed; nothing when that was done before. */
    void part(ProvinceScope scope, Merge merge);

    /** Takes along what is noted of a worker who has moved into the scope's unit. */
    void moveAlong(ProvinceScope scope, UUID worker);
}
