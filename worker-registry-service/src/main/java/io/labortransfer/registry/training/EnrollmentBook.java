package io.labortransfer.registry.training;

import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Where enrollments are entered and moved, with what is announced of them. */
@ApplicationScoped
class EnrollmentBook {
    private final Enrollments enrollments;
    private final Courses courses;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    EnrollmentBook(Enrollments enrollments, Courses courses, Outbox outbox, Ids ids, Clock clock) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes a place in a course that is held, and enters who took it. */
    Ruling<Enrollment> enter(TrainingCourse course, UUID workerId, WorkerWord word) {
        return course.take(Times.today(clock)).map(taken -> {
            var enrollment = Enrollment.apply(
                    new EnrollmentKey(taken.originProvince(), ids.next()),
                    taken.uuid(),
                    workerId,
                    word,
                    clock.instant());
            courses.store(taken);
            enrollments.store(enrollment);
            outbox.announce(EnrollmentChange.announcement(enrollment, taken.plan()));
            return enrollment;
        });
    }

    /** Takes somebody out of a course that is held. */
    Ruling<Enrollment> drop(TrainingCourse course, Enrollment enrollment, WorkerWord word) {
        return enrollment.drop(word, clock.instant()).map(dropped -> left(course, dropped));
    }

    /** Takes somebody out of a course that is held who denies to have applied, unless the worker has attended it. */
    void deny(TrainingCourse course, Enrollment enrollment, WorkerWord denial) {
        if (enrollment.deny(denial, clock.instant())) {
            left(course, enrollment);
        }
    }

    /** Takes somebody out of a course that is held who leaves the register, unless it ended already. */
    void leave(TrainingCourse course, Enrollment enrollment, String by) {
        if (enrollment.move(EnrollmentState.DROPPED, by, clock.instant()).isGranted()) {
            left(course, enrollment);
        }
    }

    private Enrollment left(TrainingCourse course, Enrollment dropped) {
        course.free();
        courses.store(course);
        enrollments.store(dropped);
        outbox.announce(EnrollmentChange.announcement(dropped, course.plan()));
        return dropped;
    }

    /** Records a step of an office. */
    Ruling<Enrollment> move(TrainingCourse course, Enrollment enrollment, EnrollmentState next, String by) {
        return enrollment.move(next, by, clock.instant()).map(moved -> {
            enrollments.store(moved);
            outbox.announce(EnrollmentChange.announcement(moved, course.plan()));
            return moved;
        });
    }

    /** Records a certificate, unless its number is taken. */
    Ruling<Enrollment> certify(TrainingCourse course, Enrollment enrollment, String number, String by) {
        return enrollment
                .certify(number, Times.today(clock), by, clock.instant())
                .flatMap(certified -> {
                    if (!enrollments.store(certified)) {
                        return Ruling.refused(TrainingRefusal.CERTIFICATE_TAKEN);
                    }
                    outbox.announce(EnrollmentChange.announcement(certified, course.plan()));
                    return Ruling.granted(certified);
                });
    }
}
