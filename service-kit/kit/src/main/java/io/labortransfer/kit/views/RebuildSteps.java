package io.labortransfer.kit.views;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.Leases;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** The transactions of a rebuild: each in the scope of one province, and each that writes is bound to the lease. */
@Singleton
class RebuildSteps {

    private final Scopes scopes;
    private final Leases leases;

    RebuildSteps(Scopes scopes, Leases leases) {
        this.scopes = scopes;
        this.leases = leases;
    }

    /** A step on the rows of a province, while the work is ours. */
    <T> T take(Held held, String province, Supplier<T> step) {
        held.check();
        return inTransaction(province, () -> {
            leases.progress(held.lease());
            return step.get();
        });
    }

    /** Work on nobody's rows that needs no lease. */
    <T> T alone(Supplier<T> work) {
        return inTransaction(StagedStates.NOBODYS, work);
    }

    /** The last step: with it the lease ends. */
    void end(Lease lease, Runnable step) {
        alone(() -> {
            step.run();
            leases.end(lease);
            return true;
        });
    }

    private <T> T inTransaction(String province, Supplier<T> work) {
        return scopes.call(
                ProvinceScope.ofProvince(province),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
