package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.ProvinceScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** For features that change what a worker is: whether the worker, who is held, is about to leave the unit, and that there is nobody to leave any more. */
@ApplicationScoped
public class Leaving {
    private final RelocationBook book;
    private final Clock clock;

    Leaving(RelocationBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Whether the unit or the worker waits for the answer of another unit, or that unit is about to take the worker over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isUnderWay(ProvinceScope scope, UUID worker) {
        return book.relocations().open(scope, worker).isPresent();
    }

    /** Whether another unit is about to take the worker over: it is decided, and done in a moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isDecided(ProvinceScope scope, UUID worker) {
        return book.relocations()
                .open(scope, worker)
                .filter(open -> open.state() != RelocationState.REQUESTED)
                .isPresent();
    }

    /** The worker has died or is erased: what waits for an answer ends with that. What another unit asked for lapses, and learns nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(ProvinceScope scope, UUID worker) {
        book.relocations()
                .open(scope, worker)
                .filter(open -> open.state() == RelocationState.REQUESTED)
                .ifPresent(open ->
                        book.decided(scope, open, open.end(clock.instant()).orThrow()));
    }
}
