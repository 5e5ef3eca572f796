package io.labortransfer.registry.training;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.registry.form.FormCheck;
import io.labortransfer.registry.worker.Attestation;
import io.labortransfer.registry.worker.IdNumber;
import io.labortransfer.registry.worker.Skill;
import io.labortransfer.registry.worker.WorkerLearning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Records certificates: what a course proved becomes a skill of the worker. */
@ApplicationScoped
public class CertificateDesk {
    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,59}");

    private final EnrollmentAccess access;
    private final EnrollmentBook book;
    private final WorkerLearning learning;

    CertificateDesk(EnrollmentAccess access, EnrollmentBook book, WorkerLearning learning) {
        this.access = access;
        this.book = book;
        this.learning = learning;
    }

    /** The worker passed, and got a certificate of a number that no other one in the country has. The same number again is answered the same. */
    @Transactional
    public Enrollment certify(Passport caller, UUID id, @Nullable String certificateNo) {
        var enrollment = access.find(caller, id);
        learning.hold(caller, enrollment.workerId());
        access.hold(enrollment);
        var number = number(certificateNo);
        if (enrollment.state() == EnrollmentState.CERTIFIED && number.equals(enrollment.certificateNo())) {
            return enrollment;
        }
        var course = access.course(caller, enrollment);
        book.certify(course, enrollment, number, caller.org()).orThrow();
        learning.certify(
                caller,
                enrollment.workerId(),
                new Skill(course.plan().occupationCode(), course.plan().level(), number, Attestation.COUNTY));
        return enrollment;
    }

    /** As it is printed, in capitals. A person's ID number is no number of a certificate. */
    private static String number(@Nullable String sent) {
        var check = new FormCheck();
        var number = check.text("certificateNo", sent, LONGEST).toUpperCase(Locale.ROOT);
        check.form("certificateNo", number, FORM);
        if (!number.isEmpty() && IdNumber.fault(number).isEmpty()) {
            check.fault("certificateNo", "FORMAT_WRONG");
        }
        check.orThrow();
        return number;
    }
}
