package io.labortransfer.registry.worker.rest;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.harvest.HarvestLimit;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ruling.RefusedException;
import io.labortransfer.registry.worker.WorkerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/**
 * A correction that is refused because another unit has the person betrays as much as a claim that waits, and counts as somebody shown:
 * each time, since no trace of the number is kept that would tell two apart.
 */
@ApplicationScoped
class RefusedClaims {
    private final HarvestLimit harvest;
    private final Caller caller;
    private final Ids ids;

    RefusedClaims(HarvestLimit harvest, Caller caller, Ids ids) {
        this.harvest = harvest;
        this.caller = caller;
        this.ids = ids;
    }

    /** Does it, and counts the refusal behind its transaction. */
    <T> T counted(Supplier<T> correction) {
        try {
            return correction.get();
        } catch (RefusedException e) {
            if (e.refused().refusal() == WorkerRefusal.ID_HELD_ELSEWHERE) {
                harvest.note(caller.passport(), List.of(ids.next().toString()));
            }
            throw e;
        }
    }
}
