package io.labortransfer.registry.intent;

import io.labortransfer.kit.ruling.Refusal;

/** Why a wish is not opened or changed. There is no reason for which a withdrawal is refused. */
public enum IntentRefusal implements Refusal {
    /** The worker has a wish that is not closed. */
    INTENT_ALREADY_OPEN,
    /** Something rests on the wish already, or it is over: it cannot be changed. */
    INTENT_NOT_OPEN,
    /** Under 16, or still at school. */
    STUDENT_NOT_TRANSFERABLE,
    /** The registration is merged, archived, erased, or its person has died. */
    WORKER_CLOSED;

    @Override
    public int status() {
        return 409;
    }
}
