package io.labortransfer.registry.candidate;

import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.LeasedWork;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.kit.jobs.PromisedStep;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Tells the state of a worker whom whoever changed it does not see: one of another county in a household of this one. The unit as a whole
 * does it, at once, in a transaction of its own. It is not given up: others would go on with what was so before.
 */
@Singleton
class StatesElsewhere {
    static final String NAME = "candidate-states-elsewhere";

    @Produces
    @Singleton
    LeasedWork work(CandidateStates states, Scopes scopes, Leases leases) {
        return new PromisedStep(NAME, scopes, leases, lease -> states.announce(lease.scope(), List.of(lease.id())));
    }
}
