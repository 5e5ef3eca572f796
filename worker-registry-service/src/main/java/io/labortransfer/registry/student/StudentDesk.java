package io.labortransfer.registry.student;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.registry.capture.Capture;
import io.labortransfer.registry.capture.CaptureDesk;
import io.labortransfer.registry.capture.CaptureKind;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Registers students, shows them, and records what happens at school. */
@ApplicationScoped
public class StudentDesk {
    private static final int MOST_OF_ONE = 1000;

    private final Students students;
    private final StudentRules rules;
    private final SchoolDays school;
    private final Preconditions preconditions;
    private final WorkerDirectory workers;
    private final CaptureDesk captures;

    StudentDesk(
            Students students,
            StudentRules rules,
            SchoolDays school,
            Preconditions preconditions,
            WorkerDirectory workers,
            CaptureDesk captures) {
        this.students = students;
        this.rules = rules;
        this.school = school;
        this.preconditions = preconditions;
        this.workers = workers;
        this.captures = captures;
    }

    /** Somebody who is registered goes to school, and is not placed until that is over. */
    @Transactional
    public Student register(Passport caller, UUID workerId, StudentSubmission submission) {
        var worker = school.hold(caller, workerId);
        return captures.once(
                caller.scope(),
                new Capture(CaptureKind.STUDENT, worker.uuid(), submission.clientId(), submission.said()),
                new CaptureDesk.Shelf<>(
                        id -> students.find(caller.scope(), id),
                        (Student student) -> student.id().value()),
                () -> school.enter(caller, worker, rules.examine(submission)).orThrow());
    }

    /** The office corrects what is learned where, or 404. The person stays the same. */
    @Transactional
    public Student amend(Passport caller, UUID id, UnaryOperator<StudentSubmission> change) {
        var student = open(caller, id);
        var known = StudentSubmission.of(student);
        var changed = change.apply(known);
        if (!Objects.equals(known.workerId(), changed.workerId())) {
            throw Problems.invalid(new FieldError("/workerId", "VALUE_FIXED"));
        }
        if (changed.clientId() != null) {
            throw Problems.invalid(new FieldError("/clientId", "VALUE_FIXED"));
        }
        return school.amend(caller, student, rules.examine(changed)).orThrow();
    }

    /** The office asked what the student wishes for after school. */
    @Transactional
    public Student survey(Passport caller, UUID id, SurveySubmission submission) {
        var student = open(caller, id);
        return school.survey(caller, student, rules.examine(submission)).orThrow();
    }

    /** School is over: with {@code how} GRADUATED or LEFT_SCHOOL. Whoever is 16 can be placed from now on. */
    @Transactional
    public Student end(Passport caller, UUID id, StudentState how) {
        var student = find(caller, id);
        var worker = school.hold(caller, student.workerId());
        hold(student);
        return school.end(caller, worker, student, how).orThrow();
    }

    /** The record, or 404. */
    @Transactional
    public Student get(Passport caller, UUID id) {
        var student = find(caller, id);
        workers.get(caller, student.workerId());
        return student;
    }

    /** The records of a worker in reach, oldest first. */
    @Transactional
    public List<Student> ofWorker(Passport caller, UUID workerId) {
        return students.page(caller.scope(), null, workers.get(caller, workerId).uuid(), null, MOST_OF_ONE);
    }

    /** Whether the record says the same, in whatever state it is. */
    public boolean isSaid(Student student, StudentSubmission submission) {
        return student.schooling().equals(rules.examine(submission));
    }

    /** At most {@code limit} students in the caller's reach behind that of the id {@code after}, oldest first. */
    @Transactional
    public List<Student> page(Passport caller, @Nullable StudentState state, @Nullable UUID after, int limit) {
        return Reach.of(caller)
                .map(reach -> students.page(reach.scope(), state, reach.self(), after, limit))
                .orElse(List.of());
    }

    private Student open(Passport caller, UUID id) {
        var student = find(caller, id);
        workers.staying(caller, student.workerId());
        hold(student);
        return student;
    }

    private void hold(Student student) {
        students.hold(student);
        preconditions.mustStillBe(student.version());
    }

    private Student find(Passport caller, UUID id) {
        return students.find(caller.scope(), id).orElseThrow(Problems::notFound);
    }
}
