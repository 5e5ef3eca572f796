package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.kit.jobs.UnitsInTurn;
import io.labortransfer.kit.time.Times;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Ends the licences of agencies on their day, and with them what their orders offer, in every unit, once across replicas. */
@ApplicationScoped
public class EmployerClock {
    private static final String BY = "clock";
    private static final int BATCH = 100;

    private final Registrations registrations;
    private final Employers employers;
    private final EmployerBook book;
    private final UnitsInTurn inTurn;
    private final Clock clock;

    EmployerClock(
            Registrations registrations, Employers employers, EmployerBook book, UnitsInTurn inTurn, Clock clock) {
        this.registrations = registrations;
        this.employers = employers;
        this.book = book;
        this.inTurn = inTurn;
        this.clock = clock;
    }

    /** Looks at the calendar. */
    @Scheduled(
            every = "${suite.matching.employer-clock}",
            identity = "employer-clock",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tick() {
        LocalDate today = Times.today(clock);
        inTurn.each(
                "licences ended by the clock",
                registrations.unitsOutOfLicense(today),
                BATCH,
                scope -> expire(scope, today));
    }

    private int expire(ProvinceScope scope, LocalDate today) {
        List<Employer> due = employers.outOfLicense(scope, today, BATCH);
        for (Employer employer : due) {
            boolean heldBefore = employer.ordersHeld();
            if (employer.expireLicense(today, clock.instant(), BY)) {
                book.tell(scope, employer, "license_expired", heldBefore);
            }
        }
        return due.size();
    }
}
