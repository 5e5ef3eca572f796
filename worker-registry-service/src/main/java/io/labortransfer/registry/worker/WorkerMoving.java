package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.CandidateStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets a worker go to another unit, and takes one over: what names the person is encrypted anew for the new row. */
@ApplicationScoped
public class WorkerMoving {
    private final WorkerBook book;
    private final Movings movings;
    private final ArrivingRecords arriving;
    private final Placements placements;
    private final CandidateStates candidates;
    private final Outbox outbox;
    private final Clock clock;

    WorkerMoving(
            WorkerBook book,
            Movings movings,
            ArrivingRecords arriving,
            Placements placements,
            CandidateStates candidates,
            Outbox outbox,
            Clock clock) {
        this.book = book;
        this.movings = movings;
        this.arriving = arriving;
        this.placements = placements;
        this.candidates = candidates;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The worker waits for the other unit's answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ruling<Worker> begin(ProvinceScope scope, UUID id, String toUnit, String by) {
        var found = book.workers().hold(scope, id);
        if (found.isEmpty()) {
            return Ruling.refused(WorkerRefusal.WORKER_CLOSED);
        }
        return found.get().startMoving(change("startRelocation", by)).map(worker -> {
            tell(scope, worker, WorkerChange.Kind.RELOCATION_REQUESTED, scope.province(), toUnit);
            return worker;
        });
    }

    /** The other unit does not take the worker over. Of one who has died or was erased that was the last that is told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(ProvinceScope scope, UUID id, String toUnit, String by) {
        book.workers()
                .hold(scope, id)
                .filter(worker -> worker.state().movable())
                .ifPresent(worker -> tell(
                        scope,
                        worker.stopMoving(change("endRelocation", by), Times.today(clock)),
                        WorkerChange.Kind.RELOCATION_ENDED,
                        scope.province(),
                        toUnit));
    }

    /** Whether the unit knows that the worker has died. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hasDied(ProvinceScope scope, UUID id) {
        return book.workers()
                .find(scope, id)
                .filter(worker -> worker.state() == WorkerState.DECEASED)
                .isPresent();
    }

    /** The record that speaks for the person: the worker's own, or the last one of those into which it was merged. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID speaker(ProvinceScope scope, UUID id) {
        var into = book.workers().find(scope, id).map(Worker::mergedInto);
        return into.isEmpty() ? id : speaker(scope, into.get());
    }

    private void tell(ProvinceScope scope, Worker worker, WorkerChange.Kind kind, String from, String to) {
        book.workers().add(worker);
        outbox.announce(WorkerChange.announcement(kind, worker, new WorkerChange.Way(null, from, to, null)));
        candidates.announce(scope, List.of(worker.uuid()));
    }

    /**
     * Takes the worker over, with all that the register knows of it; the id stays.
     *
     * @param scope the new unit
     * @param claimed the new unit's own record of the person, which counts from now on for all that was not written since
     * @return the worker; none when the other unit has nobody to give any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Worker> arrive(ProvinceScope scope, UUID relocation, Optional<WaitingRecord> claimed, String by) {
        var leaving = movings.leaving(scope, relocation).stream()
                .filter(worker -> worker.person() != null)
                .toList();
        var speaker =
                leaving.stream().filter(worker -> worker.mergedInto() == null).findFirst();
        var keys = leaving.stream().flatMap(worker -> keys(worker).stream()).toList();
        if (speaker.isEmpty() || !movings.move(scope, relocation, keys)) {
            return Optional.empty(); // nobody parts a record from the one that speaks for it
        }
        var meant = claimed.map(waiting -> meant(waiting.record(), leaving, speaker.get()));
        leaving.forEach(
                worker -> settle(scope, worker, meant.filter(worker::equals).flatMap(one -> claimed), by));
        return speaker;
    }

    /** Of the records of one person that whose number the claim names. */
    private Worker meant(Registration claimed, List<Worker> leaving, Worker speaker) {
        var number = claimed.person().idNumber().clear();
        return leaving.stream()
                .filter(worker -> person(worker).idNumber().clear().equals(number))
                .findFirst()
                .orElse(speaker);
    }

    private Person person(Worker worker) {
        var sealed = worker.person();
        if (sealed == null) {
            throw new IllegalStateException("nobody is behind the worker");
        }
        return book.seal().open(worker.originProvince(), worker.uuid(), sealed);
    }

    private List<byte[]> keys(Worker worker) {
        var keys = new ArrayList<>(book.seal().idKey(person(worker).idNumber()).all());
        var sealed = worker.person();
        if (sealed != null) {
            keys.add(sealed.idKey());
        }
        return keys;
    }

    /** What the new unit's record says counts of the record that it is about, and not of the others of the person. */
    private void settle(ProvinceScope scope, Worker left, Optional<WaitingRecord> claimed, String by) {
        var worker = book.workers().find(scope, left.uuid()).orElseThrow();
        var former = Registration.known(person(left), worker.facts(), worker.source(), worker.clientId());
        var known = claimed.map(waiting -> arriving.renewed(scope, left, worker, former, waiting))
                .orElse(former);
        var province = scope.province();
        var today = Times.today(clock);
        var idKey = book.seal().idKey(known.person().idNumber());
        worker.arrive(
                known,
                book.seal().seal(province, worker.uuid(), known.person(), idKey),
                book.seal()
                        .contentKey(claimed.map(WaitingRecord::record).orElse(known))
                        .current(), // that line of the new unit, sent again, says nothing new
                change("acceptRelocation", by),
                today);
        book.workers().add(worker);
        book.rename(scope, worker, known.person().name());
        movings.sealPast(scope, worker.uuid(), left.originProvince());
        outbox.announce(WorkerChange.announcement(
                WorkerChange.Kind.RELOCATED,
                worker,
                new WorkerChange.Way(worker.mergedInto(), left.originProvince(), province, today)));
        if (known.facts().isNoLongerPlaceable(former.facts(), today)) {
            placements.end(scope, List.of(worker.uuid()), by);
        }
        candidates.moved(left.originProvince(), scope, worker.uuid());
    }

    private Change change(String operation, String by) {
        return new Change(new ChangeNote(operation, null, null), by, clock.instant());
    }
}
