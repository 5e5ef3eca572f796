package io.labortransfer.registry.candidate;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import io.labortransfer.kit.jobs.Leases;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Tells the state of a worker whom whoever changed it does not see: one of another county in a household of this one. The unit as a whole
 * does it, at once, in a transaction of its own.
 */
@ApplicationScoped
class StatesElsewhere implements LeasedWork {
    static final String NAME = "candidate-states-elsewhere";

    private final CandidateStates states;
    private final Leases leases;
    private final Scopes scopes;

    StatesElsewhere(CandidateStates states, Leases leases, Scopes scopes) {
        this.states = states;
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
        var unit = ProvinceScope.ofProvince(lease.province());
        scopes.run(
                unit,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    states.announce(unit, List.of(lease.id()));
                    leases.end(lease);
                }));
    }

    /** Others would go on with what was so before. */
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
