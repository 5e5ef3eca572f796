package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Passport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For features that change a worker as a whole: the worker to change, the note of the change, and what is told of it. */
@ApplicationScoped
public class WorkerChanges {
    private final WorkerDirectory directory;
    private final WorkerBook book;
    private final Clock clock;

    WorkerChanges(WorkerDirectory directory, WorkerBook book, Clock clock) {
        this.directory = directory;
        this.book = book;
        this.clock = clock;
    }

    /** The worker, or 404; nobody else writes anything about the person before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Worker hold(Passport caller, UUID id) {
        return directory.holding(caller, id);
    }

    /** A change that the caller makes by this operation, with the words given for it, which are stored encrypted. */
    public Change by(Passport caller, Worker worker, String operation, @Nullable String reason) {
        return Change.by(
                caller,
                operation,
                book.seal().sealReason(worker.originProvince(), worker.uuid(), reason),
                clock.instant());
    }

    /** Stores the worker as it is now, and tells. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void made(Passport caller, Worker worker, WorkerChange.Kind what) {
        book.changed(caller.scope(), worker, what);
    }

    /** As {@link #made}, of a record for which another one speaks from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void merged(Passport caller, Worker worker, UUID into) {
        book.parted(caller.scope(), worker, WorkerChange.Kind.MERGED, into);
    }

    /** As {@link #made}, of a record for which another one spoke. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unmerged(Passport caller, Worker worker, UUID into) {
        book.parted(caller.scope(), worker, WorkerChange.Kind.UNMERGED, into);
    }

    /** Tells what is known of a worker on whom other things rest than before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announced(Passport caller, UUID worker) {
        book.announced(caller.scope(), worker);
    }
}
