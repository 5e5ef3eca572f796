package io.labortransfer.tracking.residence;

import io.labortransfer.kit.access.ProvinceScope;

/** Someone who does what follows of a merge, when all have been told of it: what ends then has a later version. */
public interface MergeFollower {

    /** The one record speaks for the other since the present transaction. */
    void merged(ProvinceScope scope, Merge merge);
}
