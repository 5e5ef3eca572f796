package io.labortransfer.registry.student;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.kit.time.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/**
 * Looks at people whose school is over when their day has come: the sixteenth birthday, or some days after the last look at work that may
 * have lasted long enough by now. In every unit, once across replicas.
 */
@ApplicationScoped
public class SchoolClock {
    private static final Logger LOG = Logger.getLogger(SchoolClock.class);
    private static final int BATCH = 200;

    private final DueUnits units;
    private final Students students;
    private final SchoolDays school;
    private final Scopes scopes;
    private final Clock clock;

    SchoolClock(DueUnits units, Students students, SchoolDays school, Scopes scopes, Clock clock) {
        this.units = units;
        this.students = students;
        this.school = school;
        this.scopes = scopes;
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
        for (var unit : units.withStudents(today)) {
            var scope = ProvinceScope.ofProvince(unit);
            int looked =
                    scopes.call(scope, () -> QuarkusTransaction.requiringNew().call(() -> look(scope, today)));
            LOG.infof("people after school looked at by the clock unit=%s people=%d", unit, looked);
        }
    }

    private int look(ProvinceScope scope, LocalDate today) {
        var due = students.due(scope, today, BATCH);
        due.forEach(worker -> school.look(scope, worker));
        return due.size();
    }
}
