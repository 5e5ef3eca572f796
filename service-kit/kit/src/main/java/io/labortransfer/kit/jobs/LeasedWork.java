package io.labortransfer.kit.jobs;

import java.time.Duration;

/** A kind of work and how it is done. A feature offers it as a bean; the {@link Workbench} finds it. */
public interface LeasedWork {

    /** The kind, as {@link Leases#offer} names it. */
    String name();

    /**
     * Does the work, or goes on where another left it. It looks at {@link Held#wanted} between its steps, binds each step's
     * transaction with {@link Leases#hold}, and calls {@link Leases#end} in the last one. What returns without having ended is taken
     * up again.
     */
    void work(Held held);

    /** Nobody will try it again: says so in the feature's own row and ends the lease. */
    void giveUp(Lease lease);

    /** How long it stays with a process that fell silent. A living one prolongs it by itself. */
    default Duration length() {
        return Duration.ofSeconds(30);
    }

    /** How long it rests after it failed. */
    default Duration pause() {
        return Duration.ofSeconds(5);
    }

    /** How often it may fail without progress before it is given up. */
    default int attempts() {
        return 3;
    }

    /** How many pieces of this kind one process works on at the same time. */
    default int hands() {
        return 1;
    }
}
