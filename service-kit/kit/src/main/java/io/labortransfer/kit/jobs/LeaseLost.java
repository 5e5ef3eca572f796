package io.labortransfer.kit.jobs;

/** Somebody else has the work by now, or nobody wants it any more. What the current transaction did is rolled back. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(Lease lease) {
        super(lease.name() + " " + lease.id(), null, false, false);
    }
}
