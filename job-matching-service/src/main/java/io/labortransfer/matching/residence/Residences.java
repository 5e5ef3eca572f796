package io.labortransfer.matching.residence;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which unit has whose rows. */
public interface Residences {

    /**
     * Keeps these workers from moving until the transaction ends, and says whose rows another unit has. Whoever writes what is keyed by a
     * worker's unit, and holds no row of that worker, asks this first.
     */
    Map<UUID, Elsewhere> held(ProvinceScope scope, Collection<UUID> workers);

    /**
     * Notes the move, and moves the worker's rows into the scope's unit when the last move leads there.
     *
     * @return where the worker's last move leads, and what it did
     */
    Moved move(ProvinceScope scope, Relocation relocation);

    /**
     * What a move did.
     *
     * @param owner the unit to which the worker's last move leads
     * @param ended matches of the worker that ended, because both units had one in the same place
     * @param arrived the other matches that came along
     */
    record Moved(String owner, List<UUID> ended, List<UUID> arrived) {

        public Moved {
            ended = List.copyOf(ended);
            arrived = List.copyOf(arrived);
        }
    }
}
