package io.labortransfer.registry.training.rest;

import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.training.TrainingCourse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course; it is about nobody. */
public record CourseView(
        String id,
        String originProvince,
        long version,
        String occupationCode,
        int level,
        int capacity,
        int taken,
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

    static CourseView of(TrainingCourse course) {
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
                course.taken(),
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
