package io.labortransfer.registry.training;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.capture.Capture;
import io.labortransfer.registry.capture.CaptureDesk;
import io.labortransfer.registry.capture.CaptureKind;
import io.labortransfer.registry.word.SpokenAct;
import io.labortransfer.registry.word.SpokenWord;
import io.labortransfer.registry.word.WordKeeper;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The worker's side of a training: to apply and to leave, both on the worker's word. */
@ApplicationScoped
public class EnrollmentDesk {
    private final Enrollments enrollments;
    private final Courses courses;
    private final EnrollmentBook book;
    private final WordKeeper words;
    private final WorkerDirectory workers;
    private final CaptureDesk captures;

    EnrollmentDesk(
            Enrollments enrollments,
            Courses courses,
            EnrollmentBook book,
            WordKeeper words,
            WorkerDirectory workers,
            CaptureDesk captures) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.book = book;
        this.words = words;
        this.workers = workers;
        this.captures = captures;
    }

    /**
     * The worker applies for a place in a course of the own unit. Applying again on the same proof, or under the same id of a device, is
     * the application that stands; who left comes back on a new word.
     */
    @Transactional
    public Enrollment apply(
            Passport caller, UUID courseId, UUID workerId, @Nullable SpokenWord spoken, @Nullable String clientId) {
        var worker = workers.staying(caller, workerId);
        var said = new HashMap<String, @Nullable Object>();
        said.put("courseId", courseId);
        said.put("workerWord", spoken);
        return captures.once(
                caller.scope(),
                new Capture(CaptureKind.ENROLLMENT, worker.uuid(), clientId, said),
                new CaptureDesk.Shelf<>(
                        id -> enrollments.find(caller.scope(), id),
                        (Enrollment enrollment) -> enrollment.id().value()),
                () -> applied(caller, courseId, worker, spoken));
    }

    private Enrollment applied(Passport caller, UUID courseId, Worker worker, @Nullable SpokenWord spoken) {
        var course = courses.hold(caller.scope(), courseId).orElseThrow(Problems::notFound);
        var word = words.take(caller, worker.uuid(), spoken).orThrow();
        var known = enrollments.standing(caller.scope(), course.uuid(), worker.uuid());
        if (known.isPresent() && known.get().restsOn(word)) {
            return known.get();
        }
        if (known.isPresent()) {
            Ruling.refused(TrainingRefusal.ALREADY_ENROLLED, known.get().state().allowedActions())
                    .orThrow();
        }
        SpokenAct.mustNotOvertake(enrollments.left(caller.scope(), course.uuid(), worker.uuid()).stream(), word);
        return admit(worker)
                .flatMap(one -> book.enter(course, one.uuid(), word))
                .orThrow();
    }

    private static Ruling<Worker> admit(Worker worker) {
        return switch (worker.state()) {
            case MERGED, DECEASED, ARCHIVED, ERASED -> Ruling.refused(TrainingRefusal.WORKER_CLOSED);
            case PENDING, PENDING_STUDENT, ACTIVE, SUSPENDED, RELOCATING -> Ruling.granted(worker);
        };
    }

    /**
     * The worker leaves a course. Before the certificate that is never refused and costs nothing; again is answered the same.
     */
    @Transactional
    public Enrollment drop(Passport caller, UUID id, @Nullable SpokenWord spoken) {
        var enrollment = find(caller, id);
        workers.staying(caller, enrollment.workerId());
        var course = courses.hold(caller.scope(), enrollment.courseId())
                .or(() ->
                        courses.anywhere(caller.scope(), enrollment.courseId())) // it ended before the worker came here
                .orElseThrow(Problems::notFound);
        enrollments.hold(enrollment);
        var word = words.take(caller, enrollment.workerId(), spoken).orThrow();
        return enrollment.state() == EnrollmentState.DROPPED
                ? enrollment
                : book.drop(course, enrollment, word).orThrow();
    }

    /** The enrollment, or 404. */
    @Transactional
    public Enrollment get(Passport caller, UUID id) {
        var enrollment = find(caller, id);
        workers.get(caller, enrollment.workerId());
        return enrollment;
    }

    private Enrollment find(Passport caller, UUID id) {
        return enrollments.find(caller.scope(), id).orElseThrow(Problems::notFound);
    }
}
