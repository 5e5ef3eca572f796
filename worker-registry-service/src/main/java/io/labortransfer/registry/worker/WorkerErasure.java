package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;

/** Takes from a worker's row what names the person, and frees the identity: whoever registers the person again registers a stranger. */
@ApplicationScoped
public class WorkerErasure {
    private final Workers workers;
    private final PastWorkers past;
    private final ContactUpdates contacts;
    private final NameTokens names;
    private final Identities identities;
    private final PersonSeal seal;
    private final Outbox outbox;
    private final Clock clock;

    WorkerErasure(
            Workers workers,
            PastWorkers past,
            ContactUpdates contacts,
            NameTokens names,
            Identities identities,
            PersonSeal seal,
            Outbox outbox,
            Clock clock) {
        this.workers = workers;
        this.past = past;
        this.contacts = contacts;
        this.names = names;
        this.identities = identities;
        this.seal = seal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Erases and tells; the worker's state for others is the caller's to announce. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(ProvinceScope scope, Worker worker) {
        var person = worker.person();
        if (person != null) {
            var number =
                    seal.open(worker.originProvince(), worker.uuid(), person).idNumber();
            var keys = new ArrayList<>(seal.idKey(number).all());
            keys.add(person.idKey());
            identities.release(scope, keys, worker.uuid());
        }
        names.forget(scope, worker.uuid());
        worker.erase(Change.byService("subject-request", clock.instant()));
        workers.add(worker); // with which the database ends the cases about the person, of all units
        past.forget(scope, worker.uuid()); // after the row, whose last version went there
        contacts.forget(scope, worker.uuid());
        outbox.announce(WorkerChange.announcement(
                WorkerChange.Kind.ERASED,
                worker.originProvince(),
                worker.uuid(),
                worker.version(),
                worker.state(),
                worker.facts()));
    }
}
