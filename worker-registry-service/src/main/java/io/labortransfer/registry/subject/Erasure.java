package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.word.WorkerWord;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerState;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Erasure on a person's request, from the order to its end. */
@ApplicationScoped
class Erasure {
    private final SubjectRequests requests;
    private final Workers workers;
    private final PersonRemoval removal;
    private final Leases leases;
    private final Ids ids;
    private final Clock clock;

    Erasure(SubjectRequests requests, Workers workers, PersonRemoval removal, Leases leases, Ids ids, Clock clock) {
        this.requests = requests;
        this.workers = workers;
        this.removal = removal;
        this.leases = leases;
        this.ids = ids;
        this.clock = clock;
    }

    /** Orders it, unless something is under way that others act on. */
    @Transactional(Transactional.TxType.MANDATORY)
    Ruling<SubjectRequest> order(ProvinceScope scope, Worker worker, WorkerWord word) {
        var obstacle = obstacle(scope, worker);
        if (obstacle.isPresent()) {
            return Ruling.refused(obstacle.get());
        }
        var request = SubjectRequest.ask(
                new SubjectRequestKey(worker.originProvince(), ids.next()),
                worker.uuid(),
                SubjectRequestType.ERASE,
                word,
                clock.instant());
        requests.store(request);
        leases.offer(ErasureWork.NAME, worker.originProvince(), request.id().value());
        return Ruling.granted(request);
    }

    /** Orders it where the person's records are now: the order that was given before they moved found nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    SubjectRequest orderAgain(SubjectRequest request) {
        leases.offer(ErasureWork.NAME, request.originProvince(), request.id().value());
        return request;
    }

    /** Whom a request that waits for its turn is about; none when it has ended or moved, or is refused before anything is lost. */
    @Transactional
    Optional<UUID> begin(Lease lease) {
        leases.hold(lease);
        var found = find(lease);
        if (found.isEmpty() || found.get().state() != SubjectRequestState.ACCEPTED) {
            leases.end(lease);
            return Optional.empty();
        }
        var request = found.get();
        var scope = lease.scope();
        var worker = workers.find(scope, request.workerId()).orElseThrow();
        var obstacle = obstacle(scope, worker);
        if (obstacle.isPresent()) {
            leases.end(lease);
            refuse(request, obstacle.get());
            return Optional.empty();
        }
        return Optional.of(request.workerId());
    }

    private void refuse(SubjectRequest request, SubjectRefusal why) {
        request.end(SubjectRequestState.REFUSED, why.name(), clock.instant());
        requests.store(request);
    }

    /** The last step: the row itself, what is announced, and the end of the request; or its refusal. */
    @Transactional
    void finish(Lease lease) {
        leases.end(lease);
        find(lease).ifPresent(request -> finish(lease.scope(), request));
    }

    private void finish(ProvinceScope scope, SubjectRequest request) {
        var worker = workers.hold(scope, request.workerId()).orElseThrow();
        var obstacle = obstacle(scope, worker);
        if (obstacle.isPresent()) {
            refuse(request, obstacle.get());
        } else {
            removal.remove(scope, worker);
            removal.removeMerged(scope, workers.mergedInto(scope, worker.uuid()));
            request.end(SubjectRequestState.DONE, null, clock.instant());
            requests.store(request);
        }
    }

    /** Nobody will try it again. */
    @Transactional
    void giveUp(Lease lease) {
        leases.end(lease);
        find(lease).ifPresent(request -> {
            request.end(SubjectRequestState.FAILED, null, clock.instant());
            requests.store(request);
        });
    }

    private Optional<SubjectRefusal> obstacle(ProvinceScope scope, Worker worker) {
        if (worker.state() == WorkerState.ERASED) {
            return Optional.empty();
        }
        if (removal.isLeaving(scope, worker.uuid())) {
            return Optional.of(SubjectRefusal.RELOCATION_UNDER_WAY);
        }
        return removal.isOthersTurn(scope, worker.uuid())
                ? Optional.of(SubjectRefusal.TRANSFER_UNDER_WAY)
                : Optional.empty();
    }

    /** The worker, and the records of the same person that are merged into it. */
    @Transactional
    List<UUID> records(ProvinceScope scope, UUID worker) {
        return Stream.concat(
                        Stream.of(worker),
                        workers.mergedInto(scope, worker).stream().map(Worker::uuid))
                .toList();
    }

    private Optional<SubjectRequest> find(Lease lease) {
        return requests.find(lease.scope(), lease.id());
    }
}
