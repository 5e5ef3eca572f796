package io.labortransfer.registry.claim;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.registry.duplicate.DuplicateCase;
import io.labortransfer.registry.duplicate.DuplicateState;
import io.labortransfer.registry.duplicate.Outcome;
import io.labortransfer.registry.duplicate.Wish;
import io.labortransfer.registry.relocation.Relocation;
import io.labortransfer.registry.relocation.RelocationBook;
import io.labortransfer.registry.relocation.RelocationClocks;
import io.labortransfer.registry.relocation.RelocationState;
import io.labortransfer.registry.relocation.StartedBy;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerMoving;
import io.labortransfer.registry.worker.WorkerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The steps of a settlement, each in one transaction of the unit that it concerns. */
@ApplicationScoped
class SettlementSteps {

    private final CaseBook book;
    private final ParkedOfCases parked;
    private final RelocationBook relocations;
    private final RelocationClocks courses;
    private final WorkerMoving moving;
    private final Leases leases;

    SettlementSteps(
            CaseBook book,
            ParkedOfCases parked,
            RelocationBook relocations,
            RelocationClocks courses,
            WorkerMoving moving,
            Leases leases) {
        this.book = book;
        this.parked = parked;
        this.relocations = relocations;
        this.courses = courses;
        this.moving = moving;
        this.leases = leases;
    }

    /** The case, if it has ended. */
    @Transactional
    Optional<DuplicateCase> ended(ProvinceScope claimant, Lease lease) {
        var found = book.cases()
                .find(claimant, lease.id())
                .filter(duplicate -> duplicate.state() == DuplicateState.RESOLVED);
        if (found.isPresent()) {
            leases.hold(lease);
        } else {
            leases.end(lease);
        }
        return found;
    }

    /** The record that waited does not count. */
    @Transactional
    void drop(ProvinceScope claimant, Lease lease, DuplicateCase duplicate) {
        leases.end(lease);
        parked.dropped(claimant, duplicate.uuid(), fault(duplicate));
    }

    private static String fault(DuplicateCase duplicate) {
        var said = duplicate.progress().claimant();
        if (duplicate.progress().outcome() == Outcome.DIFFERENT_PERSONS) {
            return "CLAIM_OTHER_PERSON";
        }
        return said != null && said.wish() == Wish.YIELD ? "CLAIM_YIELDED" : "CLAIM_NOT_GRANTED";
    }

    /** The holder's worker is offered to the claimant, with all records of the person that are merged. */
    @Transactional
    Offer offer(ProvinceScope holder, Lease lease, DuplicateCase duplicate) {
        var offer = made(holder, duplicate);
        if (offer.isOpen()) {
            leases.end(lease);
        } else {
            leases.hold(lease);
        }
        return offer;
    }

    private Offer made(ProvinceScope holder, DuplicateCase duplicate) {
        var division = duplicate.claimantDivision();
        if (division == null || courses.settling(duplicate.uuid()).isPresent()) {
            return Offer.MADE_BEFORE;
        }
        var worker = moving.speaker(holder, duplicate.holderWorker());
        var claimant = duplicate.claimantProvince();
        if (relocations.letGo(holder, worker, claimant, Relocation.SETTLEMENT) instanceof Refused<Worker> refused) {
            return refused.refusal() == WorkerRefusal.RELOCATION_UNDER_WAY ? Offer.WAITS : missing(holder, worker);
        }
        relocations.enter(
                holder, StartedBy.OLD, Relocation.SETTLEMENT, claimant, division, worker, duplicate.uuid(), null);
        return Offer.MADE;
    }

    private Offer missing(ProvinceScope holder, UUID worker) {
        return moving.hasDied(holder, worker) ? Offer.DECEASED : Offer.NOBODY;
    }

    /** What is left of a claim whose relocation was done before, or could not be started. */
    @Transactional
    void close(ProvinceScope claimant, Lease lease, DuplicateCase duplicate, Offer offer) {
        leases.end(lease);
        var course = courses.settling(duplicate.uuid());
        if (course.isPresent() && !course.get().isDone()) {
            return; // its own hands see to it
        }
        var worker =
                course.filter(one -> one.state() == RelocationState.ACCEPTED).map(RelocationClocks.Course::worker);
        if (worker.isPresent()) {
            parked.applied(claimant, duplicate.uuid(), worker.get());
        } else {
            parked.dropped(claimant, duplicate.uuid(), offer.whyNot());
        }
    }

    /** The attempts are used up; the clock of cases orders the settlement again. */
    @Transactional
    void forget(Lease lease) {
        leases.end(lease);
    }
}
