package io.labortransfer.tracking.residence;

import io.labortransfer.kit.access.ProvinceScope;

/** Someone who tells what a merge did, or does what follows of it. */
public interface MergeFollower {

    /** The one record speaks for the other, and these belong to it, since the present transaction. */
    void merged(ProvinceScope scope, Merge merge, Mergings.Repointed repointed);

    /** These belong to their first record again, since the present transaction. */
    default void parted(ProvinceScope scope, Merge merge, Mergings.Repointed repointed) {}
}
