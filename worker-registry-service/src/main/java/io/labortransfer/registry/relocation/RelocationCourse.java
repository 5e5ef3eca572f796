package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.registry.household.HouseholdLeaving;
import io.labortransfer.registry.training.TrainingClosing;
import io.labortransfer.registry.worker.WorkerMoving;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;

/** What follows from a decision, each step in one transaction of the unit that it concerns. */
@ApplicationScoped
class RelocationCourse {

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
        trainings.closeAll(from, worker, Relocation.SERVICE);
        households.leave(from, worker, Relocation.SERVICE);
    }

    /** The new unit takes the worker over: all rows, the identity, and the records that waited for it, whichever way the worker comes. */
    @Transactional
    void take(ProvinceScope to, Lease lease, RelocationClocks.Course course) {
        leases.end(lease);
        var cases = new LinkedHashSet<>(parked.endedBy(to, course.id()));
        var settled = settled(course);
        settled.ifPresent(cases::addFirst);
        var claimed = cases.stream()
                .flatMap(duplicate -> parked.of(to, duplicate).stream())
                .findFirst();
        var arrived = moving.arrive(to, course.id(), claimed, Relocation.SERVICE);
        arrived.ifPresent(worker -> mustHaveLeft(to, worker.uuid()));
        arrived.ifPresentOrElse(
                worker -> cases.forEach(duplicate -> parked.applied(to, duplicate, worker.uuid())),
                () -> settled.ifPresent(duplicate -> parked.dropped(to, duplicate, ParkedRecords.WhyNot.NOT_GRANTED)));
        relocations.carriedOut(to, course.origin(), course.id());
    }

    /** Whoever took a place between the old unit's step and this one leaves it by the old unit's step, which comes again. */
    private void mustHaveLeft(ProvinceScope to, UUID worker) {
        if (!trainings.isOver(to, worker)) {
            throw new IllegalStateException("the worker took a place in a course meanwhile");
        }
    }

    /** The case whose end the relocation is. A case that is open goes on, whatever becomes of what its sides asked for beside it. */
    private static Optional<UUID> settled(RelocationClocks.Course course) {
        return course.settles() ? Optional.ofNullable(course.duplicate()) : Optional.empty();
    }

    /** The old unit's worker waits no more; says why nobody moves. */
    @Transactional
    ParkedRecords.WhyNot giveBack(ProvinceScope from, Lease lease, RelocationClocks.Course course) {
        leases.hold(lease);
        var worker = course.worker();
        if (worker == null) {
            return ParkedRecords.WhyNot.NOT_GRANTED;
        }
        moving.end(from, worker, course.to(), Relocation.SERVICE);
        return moving.hasDied(from, worker) ? ParkedRecords.WhyNot.DECEASED : ParkedRecords.WhyNot.NOT_GRANTED;
    }

    /** The new unit's record waits no more. */
    @Transactional
    void close(ProvinceScope to, Lease lease, RelocationClocks.Course course, ParkedRecords.WhyNot why) {
        leases.end(lease);
        settled(course).ifPresent(duplicate -> parked.dropped(to, duplicate, why));
        relocations.carriedOut(to, course.origin(), course.id());
    }

    /** There is nothing to do. */
    @Transactional
    void drop(Lease lease) {
        leases.end(lease);
    }
}
