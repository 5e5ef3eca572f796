package io.labortransfer.registry.training;

import io.labortransfer.kit.access.ProvinceScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees to it that a person who stood in the register twice has one place in a course. */
@ApplicationScoped
public class TrainingMerging {
    private final Enrollments enrollments;
    private final Courses courses;
    private final EnrollmentBook book;

    TrainingMerging(Enrollments enrollments, Courses courses, EnrollmentBook book) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.book = book;
    }

    /** In every course that two records, which are held, are both in, whoever has come further stays, and the place of the other is free. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepOnePlace(ProvinceScope scope, UUID merged, UUID into, String by) {
        var shared = Stream.of(merged, into)
                .flatMap(worker -> enrollments.goingOn(scope, worker).stream())
                .map(Enrollment::courseId)
                .collect(Collectors.toCollection(TreeSet::new));
        for (var course : shared) {
            enrollments
                    .standing(scope, course, merged)
                    .ifPresent(one -> enrollments
                            .standing(scope, course, into)
                            .ifPresent(other -> leave(scope, one.isFurtherThan(other) ? other : one, by)));
        }
    }

    private void leave(ProvinceScope scope, Enrollment enrollment, String by) {
        courses.hold(scope, enrollment.courseId()).ifPresent(course -> book.leave(course, enrollment, by));
    }
}
