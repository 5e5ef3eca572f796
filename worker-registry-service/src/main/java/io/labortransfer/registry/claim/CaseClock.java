package io.labortransfer.registry.claim;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.registry.duplicate.CaseClocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Draws the consequence of silence, sees to it that what follows from the end of a case is done, and seals what was said before all was
 * sealed; once across replicas.
 */
@ApplicationScoped
public class CaseClock {
    private static final Logger LOG = Logger.getLogger(CaseClock.class);
    private static final int BATCH = 200;

    private final CaseClocks clocks;
    private final CaseBook book;
    private final CaseNaming naming;
    private final Scopes scopes;
    private final Clock clock;

    CaseClock(CaseClocks clocks, CaseBook book, CaseNaming naming, Scopes scopes, Clock clock) {
        this.clocks = clocks;
        this.book = book;
        this.naming = naming;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Looks at the clock. */
    @Scheduled(
            every = "${suite.duplicates.case-clock}",
            identity = "duplicate-clock",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tick() {
        clocks.unnamed(BATCH).stream()
                .collect(Collectors.groupingBy(CaseClocks.Unnamed::holder))
                .forEach((unit, some) -> {
                    var scope = ProvinceScope.ofProvince(unit);
                    scopes.run(scope, () -> naming.decide(scope, some));
                });
        for (var unit : clocks.inClear()) {
            var scope = ProvinceScope.ofProvince(unit);
            scopes.run(
                    scope,
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> book.cases().sealClear(scope, BATCH)));
        }
        for (var due : clocks.due(clock.instant(), BATCH)) {
            var scope = ProvinceScope.ofProvince(due.claimant());
            scopes.run(scope, () -> QuarkusTransaction.requiringNew().run(() -> expire(scope, due)));
        }
        for (var due : clocks.unsettled(BATCH)) {
            scopes.run(
                    ProvinceScope.ofProvince(due.claimant()),
                    () -> QuarkusTransaction.requiringNew().run(() -> book.settle(due.claimant(), due.id())));
        }
    }

    private void expire(ProvinceScope scope, CaseClocks.Due due) {
        book.cases().find(scope, due.id()).ifPresent(before -> {
            var now = before.due(clock.instant());
            if (!now.equals(before)) {
                book.write(scope, before, now);
                LOG.infof("duplicate case ended by the clock id=%s state=%s", due.id(), now.state());
            }
        });
    }
}
