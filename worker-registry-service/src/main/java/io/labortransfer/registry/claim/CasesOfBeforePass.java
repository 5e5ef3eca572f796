package io.labortransfer.registry.claim;

import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.kit.jobs.PromisedStep;
import io.labortransfer.registry.duplicate.CasesOfBefore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Goes once through all cases, some in each step, with what the database does to each new one by itself. A migration ordered it; the id of the
 * lease is the last case that was looked at, so that whoever takes it up goes on there. What was promised to be forgotten is not given up.
 */
@Singleton
class CasesOfBeforePass {
    static final String NAME = "cases-of-before";
    private static final int BATCH = 100;

    private final CasesOfBefore cases;
    private final Leases leases;

    CasesOfBeforePass(CasesOfBefore cases, Leases leases) {
        this.cases = cases;
        this.leases = leases;
    }

    @Produces
    @Singleton
    LeasedWork work(Scopes scopes) {
        return new PromisedStep(NAME, scopes, leases, this::step);
    }

    private void step(Lease lease) {
        cases.mend(lease.scope(), lease.id(), BATCH).ifPresent(place -> leases.offer(NAME, lease.province(), place));
    }
}
