package io.labortransfer.matching.matching;

import io.labortransfer.kit.ruling.Refusal;

/** Why a match does not go on. */
public enum MatchRefusal implements Refusal {
    /** Not a lawful move in the present state. */
    MATCH_STATE(409),
    /** The worker works there already: a spell is ended, not a match. */
    MATCH_PLACED(409),
    /** There is a match of this worker with this order that is not over. */
    MATCH_OPEN(409),
    /** Every post of the order is filled or reserved. */
    HEADCOUNT_EXHAUSTED(409),
    /** The line that the order rests on has fewer funded seats left than are asked for. */
    LINE_FULL(409),
    /** The order no longer stands. */
    JOB_ORDER_NOT_OPEN(409),
    /** A firm of the order may not hire at present. */
    EMPLOYER_STOPPED(409),
    /** The worker has accepted another offer and is on the way. */
    OFFER_ALREADY_ACCEPTED(409),
    /** The worker has not agreed that this employer learns who they are. */
    CONSENT_NEEDED(422),
    /** The run is over. */
    RUN_ENDED(409);

    private final int status;

    MatchRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
