package io.labortransfer.matching.funnel;

import io.labortransfer.kit.ruling.Refusal;

/** Why a report of matching is not made. */
public enum FunnelRefusal implements Refusal {
    /** What is counted for a whole unit is ordered by an office that speaks for it. */
    NOT_THE_WHOLE_UNIT(403);

    private final int status;

    FunnelRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
