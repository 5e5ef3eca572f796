package io.labortransfer.registry.student;

import io.labortransfer.kit.ruling.Refusal;

/** Why the business says no to a step of a student's record. */
public enum StudentRefusal implements Refusal {
    /** The person goes to a school already, as far as the register knows. */
    STUDENT_ALREADY,
    /** The state of the record does not allow the step. */
    STUDENT_STATE,
    /** A wish for work is not closed; nobody is placed from school. */
    STUDENT_HAS_INTENT,
    /** The registration is in dispute, on the move, or closed. */
    WORKER_NOT_SETTLED;

    @Override
    public int status() {
        return 409;
    }
}
