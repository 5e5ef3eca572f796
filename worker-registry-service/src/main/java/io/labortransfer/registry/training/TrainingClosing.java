package io.labortransfer.registry.training;

import io.labortransfer.kit.access.ProvinceScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes a worker who leaves the register out of all courses, so that others get the places. The word stands on the request that ends the registration. */
@ApplicationScoped
public class TrainingClosing {
    private static final String BY = "subject-request";

    private final Enrollments enrollments;
    private final Courses courses;
    private final EnrollmentBook book;

    TrainingClosing(Enrollments enrollments, Courses courses, EnrollmentBook book) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.book = book;
    }

    /** Ends what goes on for a worker who is held, and tells. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeAll(ProvinceScope scope, UUID worker) {
        closeAll(scope, worker, BY);
    }

    /** Ends what goes on for a worker who is held on behalf of {@code by}, and tells. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeAll(ProvinceScope scope, UUID worker, String by) {
        for (var enrollment : enrollments.goingOn(scope, worker)) {
            courses.hold(scope, enrollment.courseId()).ifPresent(course -> book.leave(course, enrollment, by));
        }
    }
}
