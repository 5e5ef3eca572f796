package io.labortransfer.matching.residence;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.UUID;

/** Someone who tells what a merge did, or does what follows of it. Those who tell go first: what ends then has a later version. */
public interface MergeFollower {

    /** Whether it says whose the records are now, and changes nothing else. */
    boolean tells();

    /** The one record speaks for the other, and these matches belong to it, since the present transaction. */
    void merged(ProvinceScope scope, Merge merge, Collection<UUID> matches);

    /** These matches belong to their first record again, since the present transaction. */
    default void parted(ProvinceScope scope, Merge merge, Collection<UUID> matches) {}
}
