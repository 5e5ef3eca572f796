package io.labortransfer.registry.retention;

import io.labortransfer.kit.ruling.Refusal;

/** Why a report is not ordered. */
public enum ReportRefusal implements Refusal {
    /** The office speaks for a part of its unit only. */
    NOT_THE_WHOLE_UNIT;

    @Override
    public int status() {
        return 403;
    }
}
