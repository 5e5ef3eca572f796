package io.labortransfer.matching.employer;

import io.labortransfer.kit.ruling.Refusal;

/** Why an employer's registration does not go on. */
public enum EmployerRefusal implements Refusal {
    /** The firm is registered in this unit already. */
    EMPLOYER_EXISTS(409),
    /** Not a lawful move in the present state. */
    EMPLOYER_STATE(409),
    /** An agency must declare that it takes no fee from workers. */
    FEES_DECLARATION_MISSING(422);

    private final int status;

    EmployerRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
