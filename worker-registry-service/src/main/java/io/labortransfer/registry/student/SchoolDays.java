package io.labortransfer.registry.student;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.intent.Intents;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerLearning;
import io.labortransfer.registry.worker.WorkingAge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Where students are entered and moved, with what that means for their registrations. */
@ApplicationScoped
class SchoolDays {
    private final Students students;
    private final Intents intents;
    private final WorkerLearning learning;
    private final Ids ids;
    private final Clock clock;

    SchoolDays(Students students, Intents intents, WorkerLearning learning, Ids ids, Clock clock) {
        this.students = students;
        this.intents = intents;
        this.learning = learning;
        this.ids = ids;
        this.clock = clock;
    }

    /** The worker, of whom nobody else writes anything until the transaction ends; or 404. */
    Worker hold(Passport caller, UUID workerId) {
        return learning.hold(caller, workerId);
    }

    /** A worker who is held goes to school. */
    Ruling<Student> enter(Passport caller, Worker worker, Schooling schooling) {
        if (students.atSchool(caller.scope(), worker.uuid())) {
            return Ruling.refused(StudentRefusal.STUDENT_ALREADY);
        }
        if (intents.ofWorker(caller.scope(), worker.uuid()).stream()
                .anyMatch(intent -> !intent.state().closed())) {
            return Ruling.refused(StudentRefusal.STUDENT_HAS_INTENT);
        }
        if (!learning.enterSchool(caller, worker)) {
            return Ruling.refused(StudentRefusal.WORKER_NOT_SETTLED);
        }
        var key = new StudentKey(caller.province(), ids.next());
        return stored(Student.enter(key, worker.uuid(), schooling, caller.org(), clock.instant()));
    }

    Ruling<Student> amend(Passport caller, Student student, Schooling schooling) {
        return schooling.equals(student.schooling())
                ? Ruling.granted(student)
                : student.amend(schooling, caller.org(), clock.instant()).flatMap(this::stored);
    }

    Ruling<Student> survey(Passport caller, Student student, WishSurvey answer) {
        return student.survey(answer, caller.org(), clock.instant()).flatMap(this::stored);
    }

    /** School is over for a worker who is held. */
    Ruling<Student> end(Passport caller, Worker worker, Student student, StudentState how) {
        return student.end(
                        how,
                        Times.today(clock),
                        WorkingAge.startsOn(worker.facts().birthDate()),
                        caller.org(),
                        clock.instant())
                .flatMap(this::stored)
                .map(over -> {
                    learning.leaveSchool(
                            caller, worker, how == StudentState.GRADUATED ? "graduateStudent" : "leaveSchool");
                    return over;
                });
    }

    /** Looks again at a worker: is whoever left school old enough now, did the work last? */
    void look(ProvinceScope scope, UUID workerId) {
        var worker = learning.hold(scope, workerId);
        for (var student : students.holdOpen(scope, List.of(workerId))) {
            student.lookedAt(clock.instant());
            students.store(student);
        }
        if (worker.isPresent()) {
            if (!students.atSchool(scope, workerId)) {
                learning.comeOfAge(scope, worker.get());
            }
            learning.derive(scope, workerId);
        }
    }

    private Ruling<Student> stored(Student student) {
        students.store(student);
        return Ruling.granted(student);
    }
}
