package io.labortransfer.registry.student;

import static java.util.stream.Collectors.groupingBy;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.DerivedPart;
import io.labortransfer.registry.employment.Employment;
import io.labortransfer.registry.employment.WorkHistory;
import io.labortransfer.registry.worker.Cohorts;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerLearning;
import io.labortransfer.registry.worker.WorkerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Follows people from school to the first work that lasts: until then they count as new-growth labor. Whoever a file counts so does until then
 * as well, with a record of a school or without. The county's next file may know neither, and changes nothing of it.
 */
@ApplicationScoped
class FirstPosts implements DerivedPart {
    private static final int STABLE_DAYS = 180;
    private static final String BY = "system";

    private final Students students;
    private final Employment employment;
    private final WorkerLearning learning;
    private final Clock clock;

    FirstPosts(Students students, Employment employment, WorkerLearning learning, Clock clock) {
        this.students = students;
        this.employment = employment;
        this.learning = learning;
        this.clock = clock;
    }

    @Override
    public Set<UUID> derive(ProvinceScope scope, Collection<UUID> changed) {
        var young = students.young(scope, changed);
        if (young.isEmpty()) {
            return Set.of();
        }
        var today = Times.today(clock);
        var histories = employment.of(scope, young);
        var records = students.holdOpen(scope, young).stream().collect(groupingBy(Student::workerId));
        var touched = new HashSet<UUID>();
        records.forEach((worker, own) -> {
            var history = histories.getOrDefault(worker, WorkHistory.NONE);
            own.stream().filter(student -> follow(student, history, today)).forEach(student -> {
                students.store(student);
                touched.add(worker);
            });
        });
        touched.addAll(learning.count(
                scope,
                young,
                worker -> cohorts(
                        worker,
                        records.getOrDefault(worker.uuid(), List.of()),
                        histories.getOrDefault(worker.uuid(), WorkHistory.NONE),
                        today),
                BY));
        return touched;
    }

    private boolean follow(Student student, WorkHistory history, LocalDate today) {
        var endedOn = student.endedOn();
        return endedOn != null && student.follow(history.since(endedOn), STABLE_DAYS, today, clock.instant());
    }

    /** At school nobody is labor. Who is not old enough after school waits for the birthday. */
    private static Cohorts cohorts(Worker worker, List<Student> records, WorkHistory history, LocalDate today) {
        var said = worker.facts();
        if (records.stream().anyMatch(record -> record.state().atSchool())) {
            return new Cohorts(false, true);
        }
        if (records.stream().anyMatch(record -> !record.isSettled())) {
            return new Cohorts(said.newGrowth() || worker.state() != WorkerState.PENDING_STUDENT, said.student());
        }
        return new Cohorts(said.newGrowth() && !history.stable(STABLE_DAYS, today), said.student());
    }
}
