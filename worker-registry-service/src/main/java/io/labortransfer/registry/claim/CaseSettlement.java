package io.labortransfer.registry.claim;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import io.labortransfer.registry.duplicate.Outcome;
import jakarta.enterprise.context.ApplicationScoped;

/** Carries out what follows from the end of a case: the holder's worker is offered to the claimant, or the claimant's record is dropped. */
@ApplicationScoped
class CaseSettlement implements LeasedWork {
    static final String NAME = "duplicate-settlement";

    private final SettlementSteps steps;
    private final Scopes scopes;

    CaseSettlement(SettlementSteps steps, Scopes scopes) {
        this.steps = steps;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void work(Held held) {
        var lease = held.lease();
        var claimant = lease.scope();
        var ended = scopes.call(claimant, () -> steps.ended(claimant, lease));
        if (ended.isEmpty()) {
            return;
        }
        var duplicate = ended.get();
        if (duplicate.progress().outcome() != Outcome.CLAIMANT_TAKES) {
            scopes.run(claimant, () -> steps.drop(claimant, lease, duplicate));
            return;
        }
        var holder = ProvinceScope.ofProvince(duplicate.holderProvince());
        var offer = scopes.call(holder, () -> steps.offer(holder, lease, duplicate));
        if (!offer.isOpen()) {
            scopes.run(claimant, () -> steps.close(claimant, lease, duplicate, offer));
        }
    }

    /** The clock orders it again. */
    @Override
    public void giveUp(Lease lease) {
        scopes.run(lease.scope(), () -> steps.forget(lease));
    }
}
