package io.labortransfer.tracking.transfer;

import io.labortransfer.tracking.answer.PointedRefusal;

/** Why a case does not move as asked. */
public enum CaseRefusal implements PointedRefusal {
    /** The state of the case does not allow the act. */
    CASE_STATE(409, ""),
    /** The contract names other terms than the worker accepted. */
    TERMS_DIFFER(409, "/termsHash"),
    /** There is no contract to confirm. */
    CONTRACT_MISSING(409, ""),
    /** The contract would be signed in the future. */
    SIGNED_IN_FUTURE(422, "/signedAt"),
    /** The item is another actor's to answer. */
    CHECKLIST_NOT_YOURS(403, ""),
    /** Neither an answer nor the worker's answer was given. */
    ANSWER_MISSING(422, "/answer"),
    /** The item does not stand on this worker's list. */
    ITEM_NOT_ASKED(422, ""),
    /** The station takes over only a day after the arrival. */
    HANDOVER_NOT_YET(409, ""),
    /** A start lies too far ahead. */
    START_TOO_FAR(422, "/start"),
    /** A start before the contract was signed or the worker came. */
    START_TOO_EARLY(422, "/start"),
    /** The case started on another day. */
    STARTED_OTHERWISE(409, ""),
    /** The employer may cancel only before the contract. */
    CANCEL_TOO_LATE(409, "");

    private final int status;
    private final String pointer;

    CaseRefusal(int status, String pointer) {
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
