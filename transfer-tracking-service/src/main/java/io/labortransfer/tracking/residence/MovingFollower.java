package io.labortransfer.tracking.residence;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** Someone whose records move along with a worker, and end with the worker's life. */
public interface MovingFollower {

    /** The worker leaves this unit next: what the unit has promised the worker of its own ends, in the present transaction. */
    default void leaving(ProvinceScope scope, UUID worker) {}

    /** The worker's rows are this unit's, since the present transaction. */
    default void arrived(ProvinceScope scope, UUID worker) {}

    /** The worker has died: what is open ends, in the present transaction. Told again, there is nothing left to end. */
    default void died(ProvinceScope scope, UUID worker) {}
}
