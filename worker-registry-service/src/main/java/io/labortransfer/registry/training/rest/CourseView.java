package io.labortransfer.registry.training.rest;

import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.training.TrainingCourse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course; it is about nobody. How many are in it is known to the office that runs it, and to everybody else whether a place is left. */
public record CourseView(
        String id,
        String originProvince,
        long version,
        String occupationCode,
        int level,
        int capacity,
        @Nullable Integer taken,
        boolean placesFree,
        String provider,
        String division,
        List<String> places,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable ShortageView shortage,
        @Nullable String jobOrderId,
        @Nullable String guaranteeId,
        @Nullable String shortageException,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** The entry of a list of shortages that a course cites. */
    public record ShortageView(String unit, String period) {}

    static CourseView of(TrainingCourse course, boolean ofTheOffice) {
        var plan = course.plan();
        var unit = plan.shortageUnit();
        var period = plan.shortagePeriod();
        return new CourseView(
                course.id().wire(),
                course.originProvince(),
                course.version(),
                plan.occupationCode(),
                plan.level(),
                plan.capacity(),
                ofTheOffice ? course.taken() : null,
                course.hasPlace(),
                plan.provider(),
                plan.division(),
                plan.places(),
                plan.startsOn(),
                plan.endsOn(),
                unit == null || period == null ? null : new ShortageView(unit, period),
                plan.jobOrderId(),
                plan.guaranteeId(),
                plan.shortageException(),
                course.createdAt(),
                course.updatedAt());
    }
}
