package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.duplicate.Claimed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Where a worker is entered: the row, the claim on the identity, and what is announced with it. */
@ApplicationScoped
public class WorkerBook {
    private final Workers workers;
    private final NameTokens names;
    private final Identities identities;
    private final PersonSeal seal;
    private final CandidateStates candidates;
    private final Outbox outbox;
    private final RegistrationForm form;

    WorkerBook(
            Workers workers,
            NameTokens names,
            Identities identities,
            PersonSeal seal,
            CandidateStates candidates,
            Outbox outbox,
            RegistrationForm form) {
        this.workers = workers;
        this.names = names;
        this.identities = identities;
        this.seal = seal;
        this.candidates = candidates;
        this.outbox = outbox;
        this.form = form;
    }

    Workers workers() {
        return workers;
    }

    PersonSeal seal() {
        return seal;
    }

    /** The record as it waits in a case. */
    Claimed claimed(KeyedHash idKey, Registration registration) {
        return new Claimed(idKey, registration.facts().registrationDivision(), form.write(registration));
    }

    Identities.Claim claim(ProvinceScope scope, KeyedHash idKey, UUID worker) {
        return identities.claim(scope, List.of(idKey), List.of(worker)).getFirst();
    }

    void enter(ProvinceScope scope, Worker worker, String name) {
        workers.add(worker);
        rename(scope, worker, name);
        var entered = WorkerChange.announcement(
                WorkerChange.Kind.REGISTERED,
                worker.originProvince(),
                worker.uuid(),
                worker.version(),
                worker.state(),
                worker.facts());
        outbox.announceAll(List.of(entered, candidates.introduction(scope, Newcomers.of(worker))));
    }

    /** Stores and tells what changed with a worker who is registered. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(ProvinceScope scope, Worker worker, WorkerChange.Kind what) {
        workers.add(worker);
        outbox.announce(WorkerChange.announcement(
                what, worker.originProvince(), worker.uuid(), worker.version(), worker.state(), worker.facts()));
        candidates.announce(scope, List.of(worker.uuid()));
    }

    void parted(ProvinceScope scope, Worker worker, WorkerChange.Kind what, UUID into) {
        workers.add(worker);
        outbox.announce(WorkerChange.announcement(what, worker, new WorkerChange.Way(into, null, null, null)));
        candidates.announce(scope, List.of(worker.uuid()));
    }

    void announced(ProvinceScope scope, UUID worker) {
        candidates.announce(scope, List.of(worker));
    }

    void rename(ProvinceScope scope, Worker worker, String name) {
        names.replace(
                scope, List.of(new NameTokens.Named(worker.uuid(), seal.nameHashes(worker.originProvince(), name))));
    }

    void release(ProvinceScope scope, IdNumber former, Worker worker) {
        identities.release(scope, seal.idKey(former).all(), worker.uuid());
    }
}
