package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.consent.ConsentClosing;
import io.labortransfer.registry.employment.Employment;
import io.labortransfer.registry.household.HouseholdLeaving;
import io.labortransfer.registry.intent.IntentClosing;
import io.labortransfer.registry.relocation.Leaving;
import io.labortransfer.registry.training.TrainingClosing;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerErasure;
import io.labortransfer.registry.worker.WorkerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Takes a person out of the register: the row keeps its skeleton, wishes and consents end, everybody is told, and the erasure goes on
 * the list that stands outside of this database. All in the caller's transaction.
 */
@ApplicationScoped
class PersonRemoval {
    private static final String BY = "subject-request";

    /** Compacted, so that the last word on each worker is kept without limit. */
    static final String LIST = "lt.erasure.v1";

    private final WorkerErasure workers;
    private final IntentClosing intents;
    private final ConsentClosing consents;
    private final Employment employment;
    private final HouseholdLeaving households;
    private final Leaving leaving;
    private final TrainingClosing trainings;
    private final PersonTraces traces;
    private final CandidateStates candidates;
    private final Outbox outbox;
    private final Clock clock;

    PersonRemoval(
            WorkerErasure workers,
            IntentClosing intents,
            ConsentClosing consents,
            Employment employment,
            HouseholdLeaving households,
            Leaving leaving,
            TrainingClosing trainings,
            PersonTraces traces,
            CandidateStates candidates,
            Outbox outbox,
            Clock clock) {
        this.workers = workers;
        this.intents = intents;
        this.consents = consents;
        this.employment = employment;
        this.households = households;
        this.leaving = leaving;
        this.trainings = trainings;
        this.traces = traces;
        this.candidates = candidates;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether a match or a case rests on a wish of the worker. */
    boolean isOthersTurn(ProvinceScope scope, UUID worker) {
        return intents.isUnderWay(scope, worker);
    }

    /** As {@link #remove}, of the records that are merged into the person's; of one that is erased nothing is left to remove. */
    void removeMerged(ProvinceScope scope, List<Worker> merged) {
        merged.stream().filter(worker -> worker.state() != WorkerState.ERASED).forEach(worker -> remove(scope, worker));
    }

    /** Whether another unit is about to take the worker over; there it is asked again. */
    boolean isLeaving(ProvinceScope scope, UUID worker) {
        return leaving.isDecided(scope, worker);
    }

    void remove(ProvinceScope scope, Worker worker) {
        leaving.end(scope, worker.uuid());
        intents.closeAll(scope, worker.uuid());
        consents.closeAll(scope, worker.uuid());
        employment.forget(scope, worker.uuid());
        trainings.closeAll(scope, worker.uuid());
        traces.remove(scope, worker.uuid());
        workers.erase(scope, worker);
        households.leave(scope, worker.uuid(), BY);
        candidates.forget(scope, worker.uuid());
        var id = worker.id().wire();
        outbox.announce(new Announcement(
                LIST,
                id,
                "lt.erasure.listed.v1",
                id,
                worker.version(),
                worker.originProvince(),
                null,
                new Erased(id, worker.originProvince(), worker.state().name(), worker.version(), clock.instant())));
    }
}
