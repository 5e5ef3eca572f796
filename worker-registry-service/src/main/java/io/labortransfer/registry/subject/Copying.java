package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.registry.word.WorkerWord;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerState;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The copy that a person asks for, from the order to its end. */
@ApplicationScoped
class Copying {
    private final SubjectRequests requests;
    private final Workers workers;
    private final PersonCopies copies;
    private final Leases leases;
    private final Ids ids;
    private final Clock clock;

    Copying(SubjectRequests requests, Workers workers, PersonCopies copies, Leases leases, Ids ids, Clock clock) {
        this.requests = requests;
        this.workers = workers;
        this.copies = copies;
        this.leases = leases;
        this.ids = ids;
        this.clock = clock;
    }

    /** Orders it. */
    @Transactional(Transactional.TxType.MANDATORY)
    SubjectRequest order(Worker worker, WorkerWord word) {
        var request = SubjectRequest.ask(
                new SubjectRequestKey(worker.originProvince(), ids.next()),
                worker.uuid(),
                SubjectRequestType.EXPORT,
                word,
                clock.instant());
        requests.store(request);
        return orderAgain(request);
    }

    /** Orders it where the person's records are now: the order that was given before they moved found nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    SubjectRequest orderAgain(SubjectRequest request) {
        leases.offer(CopyWork.NAME, request.originProvince(), request.id().value());
        return request;
    }

    /** Writes the copy and ends the request. Nobody erases the person meanwhile; of one who is erased there is none. */
    @Transactional
    void carryOut(Lease lease) {
        leases.end(lease);
        var scope = lease.scope();
        requests.find(scope, lease.id())
                .filter(request -> request.state() == SubjectRequestState.ACCEPTED)
                .ifPresent(request -> write(scope, request));
    }

    private void write(ProvinceScope scope, SubjectRequest request) {
        workers.stay(scope, List.of(request.workerId()));
        var worker = workers.find(scope, request.workerId()).orElseThrow();
        var now = clock.instant();
        if (worker.state() == WorkerState.ERASED) {
            request.end(SubjectRequestState.FAILED, null, now);
        } else {
            var until = now.plus(PersonCopies.KEPT);
            copies.make(scope, request.id().value(), records(scope, worker), now, until);
            request.hasFile(until, now);
        }
        requests.store(request);
    }

    private List<UUID> records(ProvinceScope scope, Worker worker) {
        return Stream.concat(
                        Stream.of(worker.uuid()),
                        workers.mergedInto(scope, worker.uuid()).stream().map(Worker::uuid))
                .toList();
    }

    /** Nobody will try it again. */
    @Transactional
    void giveUp(Lease lease) {
        leases.end(lease);
        requests.find(lease.scope(), lease.id()).ifPresent(request -> {
            request.end(SubjectRequestState.FAILED, null, clock.instant());
            requests.store(request);
        });
    }
}
