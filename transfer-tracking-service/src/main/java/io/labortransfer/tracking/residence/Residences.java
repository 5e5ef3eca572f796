package io.labortransfer.tracking.residence;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Which unit has whose rows. */
public interface Residences {

    /**
     * Keeps these workers from moving until the transaction ends, and says whose rows another unit has. Whoever writes what is keyed by a
     * worker's unit, and holds no row of that worker, asks this first.
     */
    Map<UUID, Elsewhere> held(ProvinceScope scope, Collection<UUID> workers);

    /** Notes the move, and moves the worker's rows into the scope's unit when the last move leads there. */
    Moved move(ProvinceScope scope, Relocation relocation);

    /**
     * What noting a move came to.
     *
     * @param owner the unit to which the worker's last move leads
     * @param rows whether any row moved
     */
    record Moved(String owner, boolean rows) {}
}
