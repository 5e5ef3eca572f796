package io.labortransfer.registry.training;

import io.labortransfer.kit.ruling.Refusal;

/** Why the business says no to a step of a training. */
public enum TrainingRefusal implements Refusal {
    /** All places of the course are taken. */
    COURSE_FULL,
    /** The last day of the course is over. */
    COURSE_OVER,
    /** The worker is in this course, or was certified by it. */
    ALREADY_ENROLLED,
    /** The enrollment's state does not allow the step. */
    ENROLLMENT_STATE,
    /** The number stands for another certification, wherever in the country. */
    CERTIFICATE_TAKEN,
    /** The registration is merged, archived, erased, or its person has died. */
    WORKER_CLOSED;

    @Override
    public int status() {
        return 409;
    }
}
