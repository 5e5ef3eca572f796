package io.labortransfer.registry.training;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course as it is sent. */
public record CourseSubmission(
        @Nullable String occupationCode,
        @Nullable Integer level,
        @Nullable Integer capacity,
        @Nullable String provider,
        @Nullable String division,
        @Nullable List<String> places,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable CourseShortage shortage,
        @Nullable String jobOrderId,
        @Nullable String guaranteeId,
        @Nullable String shortageException) {

    /** The form in which this plan would be sent. */
    static CourseSubmission of(CoursePlan plan) {
        return new CourseSubmission(
                plan.occupationCode(),
                plan.level(),
                plan.capacity(),
                plan.provider(),
                plan.division(),
                plan.places(),
                plan.startsOn(),
                plan.endsOn(),
                plan.shortage(),
                plan.jobOrderId(),
                plan.guaranteeId(),
                plan.shortageException());
    }
}
