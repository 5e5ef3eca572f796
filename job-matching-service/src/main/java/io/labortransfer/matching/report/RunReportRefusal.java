package io.labortransfer.matching.report;

import io.labortransfer.kit.ruling.Refusal;

/** Why there is no report on a run. */
public enum RunReportRefusal implements Refusal {
    /** The run has no plan: not yet, or it ended without one. */
    RUN_UNPLANNED(409);

    private final int status;

    RunReportRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
