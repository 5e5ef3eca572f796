package io.labortransfer.registry.policy;

import io.labortransfer.kit.ruling.Refusal;

/** Why a policy is not set. */
public enum PolicyRefusal implements Refusal {
    /** Another unit's policy, or the nation's; or an office that does not speak for its whole unit. */
    UNIT_NOT_YOURS(403),
    /** It binds other units too. */
    TERM_NATIONAL(403),
    /** Who wrote it does not approve it. */
    SAME_PERSON(409),
    /** What is approved is not changed. */
    REVISION_FIXED(409),
    /** A later draft was written. */
    DRAFT_OVERTAKEN(409),
    /** Its first day was over before it was approved. */
    FIRST_DAY_OVER(409);

    private final int status;

    PolicyRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
