package io.labortransfer.registry.training;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.assistance.AssistanceKind;
import io.labortransfer.registry.assistance.AssistanceLedger;
import io.labortransfer.registry.assistance.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The office's side of a training, step by step. */
@ApplicationScoped
public class EnrollmentRun {
    private final EnrollmentAccess access;
    private final EnrollmentBook book;
    private final AssistanceLedger ledger;

    EnrollmentRun(EnrollmentAccess access, EnrollmentBook book, AssistanceLedger ledger) {
        this.access = access;
        this.book = book;
        this.ledger = ledger;
    }

    /** The office admits an applicant. */
    @Transactional
    public Enrollment admit(Passport caller, UUID id) {
        return move(caller, id, EnrollmentState.ADMITTED);
    }

    /** The worker came; from here on the training stands among the measures that the worker got. */
    @Transactional
    public Enrollment attend(Passport caller, UUID id) {
        var enrollment = move(caller, id, EnrollmentState.ATTENDING);
        ledger.note(
                caller.scope(),
                enrollment.workerId(),
                new Measure(
                        AssistanceKind.TRAINING,
                        enrollment.id().wire(),
                        caller.org(),
                        Times.dateOf(enrollment.updatedAt())));
        return enrollment;
    }

    /** The worker went through the whole course. */
    @Transactional
    public Enrollment complete(Passport caller, UUID id) {
        return move(caller, id, EnrollmentState.COMPLETED);
    }

    /** The worker did not pass. */
    @Transactional
    public Enrollment fail(Passport caller, UUID id) {
        return move(caller, id, EnrollmentState.FAILED);
    }

    private Enrollment move(Passport caller, UUID id, EnrollmentState next) {
        var enrollment = access.open(caller, id);
        return book.move(access.course(caller, enrollment), enrollment, next, caller.org())
                .orThrow();
    }
}
