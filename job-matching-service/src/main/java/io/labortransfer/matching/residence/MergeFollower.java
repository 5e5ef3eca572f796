package io.labortransfer.matching.residence;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.UUID;

/** Someone who tells what a merge did, and does what follows of it. */
public interface MergeFollower {

    /** The one record speaks for the other, and these matches belong to it, since the present transaction. */
    void merged(ProvinceScope scope, Merge merge, Collection<UUID> matches);

    /** These matches belong to their first record again, since the present transaction. */
    void parted(ProvinceScope scope, Merge merge, Collection<UUID> matches);
}
