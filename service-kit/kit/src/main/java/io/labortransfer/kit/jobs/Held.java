package io.labortransfer.kit.jobs;

import java.util.function.BooleanSupplier;

/** A lease in the hands of a worker. */
public final class Held {

    private final Lease lease;
    private final BooleanSupplier stopping;
    private volatile boolean lost;

    Held(Lease lease, BooleanSupplier stopping) {
        this.lease = lease;
        this.stopping = stopping;
    }

    /** Whose it is and what it is about. */
    public Lease lease() {
        return lease;
    }

    /** Whether to go on: the lease is ours and the process is not about to end. */
    public boolean wanted() {
        return !lost && !stopping.getAsBoolean();
    }

    /** Ends the work here when it is not wanted any more; for long computations without a transaction. */
    public void check() {
        if (!wanted()) {
            throw new LeaseLost(lease);
        }
    }

    void lose() {
        lost = true;
    }
}
