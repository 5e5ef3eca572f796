package io.labortransfer.tracking.residence;

import io.labortransfer.kit.access.ProvinceScope;

/** Someone who tells whose records are whose since a merge or its undoing, and changes nothing. */
public interface MergeTeller {

    /** The one record speaks for the other, and these belong to it, since the present transaction. */
    void merged(ProvinceScope scope, Merge merge, Mergings.Repointed repointed);

    /** These belong to their first record again, since the present transaction. */
    void parted(ProvinceScope scope, Merge merge, Mergings.Repointed repointed);
}
