package io.labortransfer.registry.training;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.registry.worker.WorkerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds enrollments for an office, within its reach. */
@ApplicationScoped
public class EnrollmentAccess {
    private final Enrollments enrollments;
    private final Courses courses;
    private final CourseOffices offices;
    private final WorkerDirectory workers;
    private final Preconditions preconditions;

    EnrollmentAccess(
            Enrollments enrollments,
            Courses courses,
            CourseOffices offices,
            WorkerDirectory workers,
            Preconditions preconditions) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.offices = offices;
        this.workers = workers;
        this.preconditions = preconditions;
    }

    /** The enrollment as the caller has seen it, of a worker in reach, that nobody else changes until the transaction ends; or 404. */
    Enrollment open(Passport caller, UUID id) {
        var enrollment = find(caller, id);
        workers.staying(caller, enrollment.workerId());
        hold(enrollment);
        return enrollment;
    }

    /** The enrollment, of whomever, or 404. */
    Enrollment find(Passport caller, UUID id) {
        return enrollments.find(caller.scope(), id).orElseThrow(Problems::notFound);
    }

    /** Nobody else changes it until the transaction ends, and nobody did since the caller saw it. */
    void hold(Enrollment enrollment) {
        enrollments.hold(enrollment);
        preconditions.mustStillBe(enrollment.version());
    }

    /** The course; of whoever was registered elsewhere when it ended, it is one of that unit. */
    TrainingCourse course(Passport caller, Enrollment enrollment) {
        return courses.anywhere(caller.scope(), enrollment.courseId()).orElseThrow(Problems::notFound);
    }

    /** At most {@code limit} people in a course that the office runs, behind the enrollment {@code after}; those in its reach. */
    @Transactional
    public List<Enrollment> ofCourse(Passport caller, UUID courseId, @Nullable UUID after, int limit) {
        var course = courses.find(caller.scope(), courseId)
                .filter(known -> offices.run(caller, known))
                .orElseThrow(Problems::notFound);
        return enrollments.ofCourse(caller.scope(), course.uuid(), after, limit);
    }
}
