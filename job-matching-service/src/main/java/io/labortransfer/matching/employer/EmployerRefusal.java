package io.labortransfer.matching.employer;

import io.labortransfer.kit.ruling.Refusal;

/** Why an employer's registration does not go on. */
public enum EmployerRefusal implements Refusal {
    /** The firm is registered in this unit already. */
    EMPLOYER_EXISTS(409),
    /** Not a lawful move in the present state. */
    EMPLOYER_STATE(409),
    /** An agency must declare that it takes no fee from workers. */
    FEES_DECLARATION_MISSING(422),
    /** An agency must name its licence. */
    LICENSE_MISSING(422),
    /** The licence of the agency no longer holds. */
    LICENSE_OVER(422),
    /** What a warning names is to be looked at by hand. */
    CHECK_BY_HAND_MISSING(422),
    /** The employer has not been heard yet. */
    HEARING_OPEN(409),
    /** The time to be heard is over. */
    HEARING_OVER(409),
    /** The appeal was decided. */
    APPEAL_DECIDED(409),
    /** The employer has objected to the entry before. */
    OBJECTED_ALREADY(409),
    /** The entry counts no longer. */
    COUNTS_NO_LONGER(409),
    /** No objection to the entry waits for an answer. */
    NO_OBJECTION_WAITS(409);

    private final int status;

    EmployerRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
