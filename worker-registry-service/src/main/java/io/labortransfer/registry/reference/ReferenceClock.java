package io.labortransfer.registry.reference;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.kit.time.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Brings approved revisions into force on their first day, once across replicas. */
@ApplicationScoped
public class ReferenceClock {
    private final ReferenceRevisions revisions;
    private final ReferenceNews news;
    private final Scopes scopes;
    private final Clock clock;

    ReferenceClock(ReferenceRevisions revisions, ReferenceNews news, Scopes scopes, Clock clock) {
        this.revisions = revisions;
        this.news = news;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Looks at the calendar. */
    @Scheduled(
            every = "${suite.reference.clock}",
            identity = "reference-clock",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tick() {
        var today = Times.today(clock);
        var due = scopes.call(
                ProvinceScope.ofProvince(ReferenceRevision.NATION),
                () -> QuarkusTransaction.requiringNew().call(() -> revisions.due(today)));
        due.forEach(key -> scopes.run(
                ProvinceScope.ofProvince(key.unit()),
                () -> QuarkusTransaction.requiringNew().run(() -> publish(key))));
    }

    private void publish(RevisionKey key) {
        revisions.lock(key.list(), key.unit());
        revisions
                .find(key)
                .filter(revision -> revision.isDue(Times.today(clock)))
                .ifPresent(news::publish);
    }
}
