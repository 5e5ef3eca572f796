package io.labortransfer.registry.worker;

import io.labortransfer.kit.ruling.Refusal;

/** Why a worker is not registered. */
public enum WorkerRefusal implements Refusal {
    /** The unit registered this person already, from another source record or with other content. */
    ID_ALREADY_REGISTERED,
    /** The source record belongs to another person. */
    SOURCE_RECORD_TAKEN,
    /** The registration is merged, moved, archived or ended. */
    WORKER_CLOSED,
    /** The registration is moving already. */
    RELOCATION_UNDER_WAY;

    @Override
    public int status() {
        return 409;
    }
}
