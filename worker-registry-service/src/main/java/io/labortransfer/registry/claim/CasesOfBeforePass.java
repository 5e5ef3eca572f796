package io.labortransfer.registry.claim;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.registry.duplicate.CasesOfBefore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Goes once through all cases, some in each transaction, with what the database does to each new one by itself. A migration ordered it; the
 * id of the lease is the last case that was looked at, so that whoever takes it up goes on there.
 */
@ApplicationScoped
class CasesOfBeforePass implements LeasedWork {
    static final String NAME = "cases-of-before";
    private static final int BATCH = 100;

    private final CasesOfBefore cases;
    private final Leases leases;
    private final Scopes scopes;

    CasesOfBeforePass(CasesOfBefore cases, Leases leases, Scopes scopes) {
        this.cases = cases;
        this.leases = leases;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void work(Held held) {
        var lease = held.lease();
        var scope = ProvinceScope.ofProvince(lease.province());
        scopes.run(scope, () -> QuarkusTransaction.requiringNew().run(() -> step(scope, lease)));
    }

    private void step(ProvinceScope scope, Lease lease) {
        var last = cases.mend(scope, lease.id(), BATCH);
        leases.end(lease);
        last.ifPresent(place -> leases.offer(NAME, lease.province(), place));
    }

    /** What was promised to be forgotten is not given up. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void giveUp(Lease lease) {
        leases.end(lease);
    }
}
