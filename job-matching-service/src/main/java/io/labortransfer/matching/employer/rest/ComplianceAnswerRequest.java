package io.labortransfer.matching.employer.rest;

import io.labortransfer.matching.employer.ComplianceObjection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the office says to an objection. */
record ComplianceAnswerRequest(
        @NotNull Decision decision,
        @NotNull @Size(min = 1, max = 2000) String text) {

    /** What an office may decide. */
    enum Decision {
        /** The entry counts no longer. */
        UPHELD,
        /** The entry counts as before. */
        DECLINED;

        ComplianceObjection.State state() {
            return ComplianceObjection.State.valueOf(name());
        }
    }

    @Override
    public String toString() {
        return "ComplianceAnswerRequest";
    }
}
