package io.labortransfer.registry.worker;

import io.labortransfer.kit.ruling.Refusal;

/** Why a worker is not registered or changed. */
public enum WorkerRefusal implements Refusal {
    /** The unit registered this person already, from another source record or with other content. */
    ID_ALREADY_REGISTERED,
    /** The source record belongs to another person. */
    SOURCE_RECORD_TAKEN,
    /** The client's own id names another record. */
    CLIENT_ID_TAKEN,
    /** What was taken down without a network does not fit what is known by now. */
    CAPTURE_CONFLICT,
    /** Another unit holds the corrected number. */
    ID_HELD_ELSEWHERE,
    /** The registration is closed and takes no corrections. */
    WORKER_CLOSED,
    /** The worker is in no state for this move. */
    WORKER_STATE,
    /** Too young, or still at school. */
    STUDENT_NOT_TRANSFERABLE,
    /** The person goes to school; that school is over makes the registration active. */
    AT_SCHOOL,
    /** The registration is moving already. */
    RELOCATION_UNDER_WAY,
    /** The person wants that nothing new is begun with the own data. */
    PROCESSING_RESTRICTED,
    /** What the case has come to, or what the worker consents to, does not let see the value. */
    VALUE_NOT_SHARED,
    /** A list by what the caller is not shown would tell it. */
    FILTER_NOT_SHOWN;

    @Override
    public int status() {
        return this == FILTER_NOT_SHOWN ? 403 : 409;
    }
}
