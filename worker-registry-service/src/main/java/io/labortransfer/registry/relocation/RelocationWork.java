package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import jakarta.enterprise.context.ApplicationScoped;

/** Carries decisions out: moves the worker into the new unit, or gives the worker back to the old one. */
@ApplicationScoped
class RelocationWork implements LeasedWork {
    static final String NAME = "relocation";

    private final RelocationClocks clocks;
    private final RelocationCourse course;
    private final Scopes scopes;

    RelocationWork(RelocationClocks clocks, RelocationCourse course, Scopes scopes) {
        this.clocks = clocks;
        this.course = course;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void work(Held held) {
        var lease = held.lease();
        var found = clocks.course(lease.id()).filter(one -> one.state() != RelocationState.REQUESTED && !one.isDone());
        if (found.isEmpty()) {
            end(lease);
            return;
        }
        var one = found.get();
        var to = ProvinceScope.ofProvince(one.to());
        var from = one.from();
        if (one.state() == RelocationState.ACCEPTED) {
            if (from != null) {
                var left = ProvinceScope.ofProvince(from);
                scopes.run(left, () -> course.leave(left, lease, one));
            }
            scopes.run(to, () -> course.take(to, lease, one));
            return;
        }
        var why = ParkedRecords.WhyNot.NOT_GRANTED;
        if (from != null && !one.isAskedFor()) {
            var back = ProvinceScope.ofProvince(from);
            why = scopes.call(back, () -> course.giveBack(back, lease, one));
        }
        var reason = why;
        scopes.run(to, () -> course.close(to, lease, one, reason));
    }

    /** The clock orders it again. */
    @Override
    public void giveUp(Lease lease) {
        end(lease);
    }

    private void end(Lease lease) {
        scopes.run(lease.scope(), () -> course.drop(lease));
    }
}
