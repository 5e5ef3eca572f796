package io.labortransfer.tracking.agreement;

import io.labortransfer.tracking.answer.PointedRefusal;

/** Why an agreement does not move as asked. */
public enum AgreementRefusal implements PointedRefusal {
    /** The state of the agreement does not allow the act. */
    AGREEMENT_STATE(409, ""),
    /** The caller is none of the two offices that act for the parties. */
    NOT_A_SIGNER(403, ""),
    /** The terms on the table are the caller's own. */
    OWN_TERMS(409, ""),
    /** Other terms lie on the table than those that the caller read. */
    TERMS_CHANGED(409, "/revision"),
    /** The last day of the terms has passed. */
    TERMS_OVER(409, ""),
    /** A line would fund fewer seats than it has given. */
    SEATS_GIVEN(409, "/lines"),
    /** The other party suspended it. */
    SUSPENDED_BY_OTHER(409, "");

    private final int status;
    private final String pointer;

    AgreementRefusal(int status, String pointer) {
        this.status = status;
        this.pointer = pointer;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String pointer() {
        return pointer;
    }
}
