package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.registry.household.HouseholdLeaving;
import io.labortransfer.registry.training.TrainingClosing;
import io.labortransfer.registry.worker.Registration;
import io.labortransfer.registry.worker.WorkerMoving;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What follows from a decision, each step in one transaction of the unit that it concerns. */
@ApplicationScoped
class RelocationCourse {
    private static final String BY = "relocation";

    private final Relocations relocations;
    private final WorkerMoving moving;
    private final ParkedRecords parked;
    private final Workers workers;
    private final HouseholdLeaving households;
    private final TrainingClosing trainings;
    private final Leases leases;

    RelocationCourse(
            Relocations relocations,
            WorkerMoving moving,
            ParkedRecords parked,
            Workers workers,
            HouseholdLeaving households,
            TrainingClosing trainings,
            Leases leases) {
        this.workers = workers;
        this.households = households;
        this.trainings = trainings;
        this.relocations = relocations;
        this.moving = moving;
        this.parked = parked;
        this.leases = leases;
    }

    /** The old unit's household and its courses go on without the worker, who may belong to those of the new unit. */
    @Transactional
    void leave(ProvinceScope from, Lease lease, RelocationClocks.Course course) {
        leases.hold(lease);
        var worker = course.worker();
        if (worker != null) {
            workers.hold(from, worker);
            workers.mergedInto(from, worker).forEach(merged -> leave(from, merged.uuid()));
            leave(from, worker);
        }
    }

    private void leave(ProvinceScope from, UUID worker) {
        trainings.closeAll(from, worker, BY);
        households.leave(from, worker, BY);
    }

    /** The new unit takes the worker over: all rows, the identity, and the record that waited for it. */
    @Transactional
    void take(ProvinceScope to, Lease lease, RelocationClocks.Course course) {
        leases.end(lease);
        var duplicate = course.duplicate();
        var claimed = duplicate == null ? Optional.<Registration>empty() : parked.of(to, duplicate);
        var arrived = moving.arrive(to, course.id(), claimed, BY);
        arrived.ifPresent(worker -> mustHaveLeft(to, worker.uuid()));
        if (duplicate != null) {
            arrived.ifPresentOrElse(
                    worker -> parked.applied(to, duplicate, worker.uuid()), () -> parked.dropped(to, duplicate));
        }
        relocations.carriedOut(to, course.origin(), course.id());
    }

    /** Whoever took a place between the old unit's step and this one leaves it by the old unit's step, which comes again. */
    private void mustHaveLeft(ProvinceScope to, UUID worker) {
        if (!trainings.isOver(to, worker)) {
            throw new IllegalStateException("the worker took a place in a course meanwhile");
        }
    }

    /** The old unit's worker waits no more. */
    @Transactional
    void giveBack(ProvinceScope from, Lease lease, RelocationClocks.Course course) {
        leases.hold(lease);
        var worker = course.worker();
        if (worker != null) {
            moving.end(from, worker, course.to(), BY);
        }
    }

    /** The new unit's record waits no more. */
    @Transactional
    void close(ProvinceScope to, Lease lease, RelocationClocks.Course course) {
        leases.end(lease);
        var duplicate = course.duplicate();
        if (duplicate != null) {
            parked.dropped(to, duplicate);
        }
        relocations.carriedOut(to, course.origin(), course.id());
    }

    /** There is nothing to do. */
    @Transactional
    void drop(Lease lease) {
        leases.end(lease);
    }
}
