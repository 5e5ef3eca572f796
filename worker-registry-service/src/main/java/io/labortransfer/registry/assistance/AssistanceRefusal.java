package io.labortransfer.registry.assistance;

import io.labortransfer.kit.ruling.Refusal;

/** Why a measure is not added to the ledger. */
public enum AssistanceRefusal implements Refusal {
    /** The same reference stands in the ledger for a measure of another day or office. */
    MEASURE_DIFFERS,
    /** The registration is merged, archived, erased, or its person has died. */
    WORKER_CLOSED;

    @Override
    public int status() {
        return 409;
    }
}
