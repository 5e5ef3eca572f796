package io.labortransfer.matching.residence;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.UUID;

/** Someone who tells what a move did, and does what follows of it. */
public interface MoveFollower {

    /** These matches ended when they met others of the same worker in the new unit, in the present transaction. */
    void ended(ProvinceScope scope, Collection<UUID> matches);

    /** The worker is this unit's, and so are these matches, since the present transaction. */
    void arrived(ProvinceScope scope, Relocation move, Collection<UUID> matches);
}
