package io.labortransfer.registry.household;

import java.util.List;
import java.util.UUID;

/** Looks over all units for flagged households; read with the engine's role. */
public interface FlaggedHouseholds {

    /**
     * A flagged household.
     *
     * @param province the unit that it belongs to
     * @param id its id
     */
    record Flagged(String province, UUID id) {
        /** Before all of them. */
        public static final Flagged NONE = new Flagged("", new UUID(0, 0));
    }

    /** At most {@code limit} of them behind {@code last}, in the order of units and ids. */
    List<Flagged> behind(Flagged last, int limit);
}
