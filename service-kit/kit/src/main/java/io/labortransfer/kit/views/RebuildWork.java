package io.labortransfer.kit.views;

import io.labortransfer.kit.events.TopicReadings;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Rebuilds views, one after another. Each step is a transaction that also notes how far it came, so whoever takes the work over goes on
 * behind it. What one step cannot put into the view it leaves, and counts, like the consumer that parks it.
 */
@Singleton
class RebuildWork implements LeasedWork {

    static final String NAME = "view-rebuild";

    private static final Logger LOG = Logger.getLogger(RebuildWork.class);
    private static final int PATIENCE = 20;

    private final Rebuilds rebuilds;
    private final StagedStates staged;
    private final TopicReadings readings;
    private final Restoring restoring;
    private final RebuildSteps steps;
    private final List<StateView> views;

    RebuildWork(
            Rebuilds rebuilds,
            StagedStates staged,
            TopicReadings readings,
            Restoring restoring,
            RebuildSteps steps,
            @All List<StateView> views) {
        this.rebuilds = rebuilds;
        this.staged = staged;
        this.readings = readings;
        this.restoring = restoring;
        this.steps = steps;
        this.views = views;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int attempts() {
        return PATIENCE;
    }

    @Override
    public void work(Held held) {
        var lease = held.lease();
        var rebuild =
                steps.alone(() -> rebuilds.find(lease.id())).orElseThrow(() -> new IllegalStateException("no order"));
        var view = views.stream()
                .filter(one -> one.name().equals(rebuild.view()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this version has no such view"));
        var phase = rebuild.phase();
        if (phase == RebuildPhase.READING) {
            if (!readAll(held, view)) {
                return;
            }
            phase = turn(held, view, RebuildPhase.RESTORING);
        }
        if (phase == RebuildPhase.RESTORING) {
            restoring.restore(held, view);
            phase = turn(held, view, RebuildPhase.SWEEPING);
        }
        if (phase == RebuildPhase.SWEEPING) {
            restoring.sweep(held, view);
            clear(held, view);
            end(lease, view, RebuildPhase.DONE);
        }
    }

    private RebuildPhase turn(Held held, StateView view, RebuildPhase next) {
        return steps.take(held, StagedStates.NOBODYS, () -> {
            rebuilds.turn(view.name(), next);
            return next;
        });
    }

    /** False when there is nothing to rebuild the view from: a topic that was lost must not empty it. */
    private boolean readAll(Held held, StateView view) {
        try (var reading = readings.open(view.topic())) {
            if (steps.alone(() -> rebuilds.ofView(view.name())).orElseThrow().records() == 0) {
                clear(held, view);
                var stretches = reading.stretches();
                if (stretches.stream().allMatch(stretch -> stretch.beginning() == stretch.ending())) {
                    LOG.warnf(
                            "a view is left as it is, its topic holds nothing: view=%s topic=%s",
                            view.name(), view.topic());
                    end(held.lease(), view, RebuildPhase.FAILED);
                    return false;
                }
                steps.take(held, StagedStates.NOBODYS, () -> {
                    rebuilds.begin(view.name(), stretches);
                    return true;
                });
            }
            var left = steps.alone(() -> rebuilds.positions(view.name()));
            reading.from(left);
            while (!left.isEmpty()) {
                var read = reading.next();
                steps.take(held, StagedStates.NOBODYS, () -> {
                    staged.take(view, read.events());
                    rebuilds.read(view.name(), read.next(), read.unreadable());
                    return true;
                });
                left = steps.alone(() -> rebuilds.positions(view.name()));
            }
            return true;
        }
    }

    private void clear(Held held, StateView view) {
        long pages = steps.alone(staged::pages);
        for (long first = 0; first < pages; first += StagedStates.CLEARED_AT_ONCE) {
            long page = first;
            int removed = steps.take(held, StagedStates.NOBODYS, () -> staged.clear(view, page));
            LOG.debugf("states put aside are removed: view=%s states=%d", view.name(), removed);
        }
    }

    @Override
    public void giveUp(Lease lease) {
        steps.end(lease, () -> rebuilds.end(lease.id(), RebuildPhase.FAILED));
        LOG.errorf("a view could not be rebuilt, its consumer goes on: rebuild=%s", lease.id());
    }

    private void end(Lease lease, StateView view, RebuildPhase how) {
        steps.end(lease, () -> {
            if (!rebuilds.end(lease.id(), how)) {
                throw new IllegalStateException("the rebuild had ended");
            }
        });
        LOG.infof("rebuild ended: view=%s phase=%s", view.name(), how);
    }
}
