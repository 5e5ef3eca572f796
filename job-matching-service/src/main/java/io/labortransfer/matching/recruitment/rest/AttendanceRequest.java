package io.labortransfer.matching.recruitment.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.recruitment.Attendance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many an event reached. */
record AttendanceRequest(
        @NotNull @Min(0) @Max(100_000_000) Integer attended,
        @NotNull @Min(0) @Max(100_000_000) Integer applications) {

    Attendance attendance() {
        if (applications > attended) {
            throw Problems.invalid(new FieldError("/applications", "MORE_THAN_ATTENDED"));
        }
        return new Attendance(attended, applications);
    }
}
