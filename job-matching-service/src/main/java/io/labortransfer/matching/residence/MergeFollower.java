package io.labortransfer.matching.residence;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.UUID;

/** Someone who tells what a merge did, or does what follows of it. Those who tell go first: what ends then has a later version. */
public interface MergeFollower {

    /** The priority of those who tell whose it is; the higher one goes first. */
    int TELLS = 200;

    /** The priority of those who change what they find. */
    int ENDS = 100;

    /** The one record speaks for the other, and these matches belong to it, since the present transaction. */
    void merged(ProvinceScope scope, Merge merge, Collection<UUID> matches);

    /** These matches belong to their first record again, since the present transaction. */
    default void parted(ProvinceScope scope, Merge merge, Collection<UUID> matches) {}
}
