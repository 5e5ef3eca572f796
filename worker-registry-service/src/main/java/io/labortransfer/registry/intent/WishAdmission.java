package io.labortransfer.registry.intent;

import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Who may wish for work: whoever is in the register, is sixteen and has finished school. */
@ApplicationScoped
class WishAdmission {
    private final Clock clock;

    WishAdmission(Clock clock) {
        this.clock = clock;
    }

    Ruling<Worker> admit(Worker worker) {
        return switch (worker.state()) {
            case MERGED, DECEASED, ARCHIVED, ERASED -> Ruling.refused(IntentRefusal.WORKER_CLOSED);
            case PENDING, PENDING_STUDENT, ACTIVE, SUSPENDED, RELOCATING ->
                worker.isTransferable(Times.today(clock))
                        ? Ruling.granted(worker)
                        : Ruling.refused(IntentRefusal.STUDENT_NOT_TRANSFERABLE);
        };
    }
}
