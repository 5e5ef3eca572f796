package io.labortransfer.registry.training;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Voids an application for a course that an office recorded and the worker denies. */
@ApplicationScoped
public class EnrollmentDenial {
    private final Enrollments enrollments;
    private final Courses courses;
    private final EnrollmentBook book;

    EnrollmentDenial(Enrollments enrollments, Courses courses, EnrollmentBook book) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.book = book;
    }

    /** Takes the worker out of the course if it is one of {@code whose}, and tells. What anybody else is told of the worker stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deny(ProvinceScope scope, UUID id, Set<UUID> whose, WorkerWord denial) {
        enrollments
                .find(scope, id)
                .filter(enrollment -> whose.contains(enrollment.workerId()))
                .ifPresent(
                        enrollment -> courses.hold(scope, enrollment.courseId()).ifPresent(course -> {
                            enrollments.hold(enrollment);
                            book.deny(course, enrollment, denial);
                        }));
    }
}
