package io.labortransfer.registry.household;

import io.labortransfer.kit.ruling.Refusal;

/** Why a household does not change as asked. */
public enum HouseholdRefusal implements Refusal {
    /** The worker belongs to another household. */
    IN_OTHER_HOUSEHOLD,
    /** The registration of the worker is merged, archived, or its person has died. */
    WORKER_CLOSED,
    /** The household has as many members as it can have. */
    HOUSEHOLD_FULL,
    /** Another household comes from that source record. */
    HOUSEHOLD_SOURCE_TAKEN,
    /** No such step from the state of risk that is known. */
    RISK_MOVE;

    @Override
    public int status() {
        return 409;
    }
}
