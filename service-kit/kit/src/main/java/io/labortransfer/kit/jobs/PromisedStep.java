package io.labortransfer.kit.jobs;

import io.labortransfer.kit.access.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Work that is one step, in one transaction that ends the lease as well. It was promised to somebody who does not wait for it: it is tried until
 * it is done.
 */
public final class PromisedStep implements LeasedWork {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final String name;
    private final Scopes scopes;
    private final Leases leases;
    private final Consumer<Lease> step;

    /**
     * @param name the kind of work
     * @param step what is done, in the scope of the lease; it may order the next piece
     */
    public PromisedStep(String name, Scopes scopes, Leases leases, Consumer<Lease> step) {
        this.name = name;
        this.scopes = scopes;
        this.leases = leases;
        this.step = step;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void work(Held held) {
        Lease lease = held.lease();
        scopes.run(
                lease.scope(),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    step.accept(lease);
                    leases.end(lease);
                }));
    }

    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void giveUp(Lease lease) {
        leases.end(lease);
    }
}
