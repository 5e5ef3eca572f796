package io.labortransfer.kit.views;

import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.jobs.Leases;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What operators may say about rebuilds. */
@Singleton
class RebuildOrders {

    private static final Logger LOG = Logger.getLogger(RebuildOrders.class);

    private final Rebuilds rebuilds;
    private final Leases leases;
    private final Ids ids;
    private final RebuildSteps steps;

    RebuildOrders(Rebuilds rebuilds, Leases leases, Ids ids, RebuildSteps steps) {
        this.rebuilds = rebuilds;
        this.leases = leases;
        this.ids = ids;
        this.steps = steps;
    }

    /** Orders a rebuild; false while one of this view runs. */
    boolean order(StateView view) {
        var id = ids.next();
        var ordered = steps.alone(() -> {
            var first = rebuilds.order(view, id);
            if (first) {
                leases.offer(RebuildWork.NAME, StagedStates.NOBODYS, id);
            }
            return first;
        });
        if (ordered) {
            LOG.infof("rebuild ordered: view=%s topic=%s", view.name(), view.topic());
        }
        return ordered;
    }

    /** Ends the running rebuild; what it has put into the view stays, and the consumer goes on. */
    boolean cancel(StateView view) {
        var cancelled = steps.alone(() -> rebuilds.ofView(view.name())
                .filter(rebuild -> rebuild.phase().running())
                .map(rebuild -> {
                    leases.withdraw(RebuildWork.NAME, rebuild.id());
                    return rebuilds.end(rebuild.id(), RebuildPhase.CANCELLED);
                })
                .orElse(false));
        if (cancelled) {
            LOG.infof("rebuild cancelled: view=%s", view.name());
        }
        return cancelled;
    }

    Optional<Rebuild> last(StateView view) {
        return steps.alone(() -> rebuilds.ofView(view.name()));
    }
}
