package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Ends relocations that nobody answered, and sees to it that decided ones are carried out; once across replicas. */
@ApplicationScoped
public class RelocationClock {
    private static final Logger LOG = Logger.getLogger(RelocationClock.class);
    private static final int BATCH = 200;

    private final RelocationClocks clocks;
    private final RelocationBook book;
    private final Scopes scopes;
    private final Clock clock;

    RelocationClock(RelocationClocks clocks, RelocationBook book, Scopes scopes, Clock clock) {
        this.clocks = clocks;
        this.book = book;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Looks at the clock. */
    @Scheduled(
            every = "${suite.duplicates.relocation-clock}",
            identity = "relocation-clock",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tick() {
        for (var due : clocks.due(clock.instant(), BATCH)) {
            in(due, scope -> lapse(scope, due));
        }
        for (var course : clocks.unfinished(BATCH)) {
            in(course, scope -> book.carryOut(course.id(), scope));
        }
    }

    private interface Step {
        void take(ProvinceScope scope);
    }

    private void in(RelocationClocks.Course course, Step step) {
        var scope = ProvinceScope.ofProvince(course.origin());
        scopes.run(scope, () -> QuarkusTransaction.requiringNew().run(() -> step.take(scope)));
    }

    private void lapse(ProvinceScope scope, RelocationClocks.Course due) {
        book.relocations().find(scope, due.id()).ifPresent(found -> {
            if (found.state() == RelocationState.REQUESTED) {
                book.decided(scope, found, found.lapse(clock.instant()).orThrow());
                LOG.infof("relocation lapsed id=%s", due.id());
            }
        });
    }
}
