package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the copies that persons ask for, each in one transaction: it is there as a whole, or not at all. */
@ApplicationScoped
class CopyWork implements LeasedWork {

    /** The kind of leased work. */
    static final String NAME = "subject-copy";

    private final Copying copying;
    private final Scopes scopes;

    CopyWork(Copying copying, Scopes scopes) {
        this.copying = copying;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void work(Held held) {
        var lease = held.lease();
        scopes.run(lease.scope(), () -> copying.carryOut(lease));
    }

    @Override
    public void giveUp(Lease lease) {
        scopes.run(lease.scope(), () -> copying.giveUp(lease));
    }
}
