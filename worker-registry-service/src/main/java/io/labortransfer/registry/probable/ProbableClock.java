package io.labortransfer.registry.probable;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Orders comparisons: after files came in, and once a day; once across replicas. */
@ApplicationScoped
public class ProbableClock {
    private final ProbableUnits units;
    private final ProbableSteps steps;
    private final Scopes scopes;
    private final Clock clock;

    ProbableClock(ProbableUnits units, ProbableSteps steps, Scopes scopes, Clock clock) {
        this.units = units;
        this.steps = steps;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Looks at the units. */
    @Scheduled(
            every = "${suite.duplicates.probable-clock}",
            delayed = "${suite.duplicates.probable-clock}",
            identity = "probable-clock",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tick() {
        for (var unit : units.due(clock.instant())) {
            scopes.run(ProvinceScope.ofProvince(unit), () -> steps.order(unit));
        }
    }
}
