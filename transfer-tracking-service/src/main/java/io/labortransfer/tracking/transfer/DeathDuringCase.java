package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.residence.Merge;
import io.labortransfer.tracking.residence.MergeFollower;
import io.labortransfer.tracking.residence.MovingFollower;
import io.labortransfer.tracking.residence.Whereabouts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Saga S16: a worker has died, and so has everybody for whom the worker speaks: they are one person. The death is kept in mind for what is
 * heard later: an acceptance, or that another record is of that person, too.
 */
@ApplicationScoped
class DeathDuringCase implements MovingFollower, MergeFollower {

    private final Deaths deaths;
    private final Whereabouts whereabouts;
    private final LastSteps lastSteps;

    DeathDuringCase(Deaths deaths, Whereabouts whereabouts, LastSteps lastSteps) {
        this.deaths = deaths;
        this.whereabouts = whereabouts;
        this.lastSteps = lastSteps;
    }

    @Override
    public void died(ProvinceScope scope, UUID worker) {
        deaths.note(scope, worker);
        lastSteps.take(scope, whereabouts.spokenFor(scope, worker));
    }

    @Override
    public void merged(ProvinceScope scope, Merge merge) {
        UUID speaker = whereabouts.speaker(scope, merge.intoWorkerId());
        if (!deaths.among(scope, Set.of(speaker)).isEmpty()) {
            lastSteps.take(scope, whereabouts.spokenFor(scope, speaker));
        }
    }
}
