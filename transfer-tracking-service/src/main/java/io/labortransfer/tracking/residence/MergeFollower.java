package io.labortransfer.tracking.residence;

import io.labortransfer.kit.access.ProvinceScope;

/** Someone who tells what a merge did. */
public interface MergeFollower {

    /** These belong to the record that speaks for both, in the present transaction. */
    void merged(ProvinceScope scope, Mergings.Repointed repointed);

    /** These belong to their first record again, in the present transaction. */
    void parted(ProvinceScope scope, Mergings.Repointed repointed);
}
