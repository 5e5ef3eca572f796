package io.labortransfer.registry.worker;

import io.labortransfer.registry.duplicate.DuplicateId;

/** How a registration ended. */
public sealed interface Admission {

    /**
     * The worker is registered.
     *
     * @param isNew whether by this record, and not by the same one before
     */
    record Registered(Worker worker, boolean isNew) implements Admission {}

    /**
     * Another unit holds the person; the claim waits in a case. The same answer for every reason.
     *
     * @param duplicate the case
     * @param person whom the claim came near
     */
    record Parked(DuplicateId duplicate, HeldPerson person) implements Admission {}
}
