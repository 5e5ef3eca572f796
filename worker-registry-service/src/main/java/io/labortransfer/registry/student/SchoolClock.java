package io.labortransfer.registry.student;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.kit.jobs.UnitsInTurn;
import io.labortransfer.kit.time.Times;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Looks at people whose school is over when their day has come: the sixteenth birthday, or some days after the last look at work that may
 * have lasted long enough by now. In every unit, once across replicas.
 */
@ApplicationScoped
public class SchoolClock {
    private static final int BATCH = 200;

    private final DueUnits units;
    private final Students students;
    private final SchoolDays school;
    private final UnitsInTurn inTurn;
    private final Clock clock;

    SchoolClock(DueUnits units, Students students, SchoolDays school, UnitsInTurn inTurn, Clock clock) {
        this.units = units;
        this.students = students;
        this.school = school;
        this.inTurn = inTurn;
        this.clock = clock;
    }

    /** Looks at the calendar. */
    @Scheduled(
            every = "1h",
            identity = "school-clock",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tick() {
        var today = Times.today(clock);
        inTurn.each("people after school looked at", units.withStudents(today), BATCH, scope -> look(scope, today));
    }

    private int look(ProvinceScope scope, LocalDate today) {
        var due = students.due(scope, today, BATCH);
        due.forEach(worker -> school.look(scope, worker));
        return due.size();
    }
}
