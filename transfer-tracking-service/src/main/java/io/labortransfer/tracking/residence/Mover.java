package io.labortransfer.tracking.residence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.BelongsElsewhere;
import io.labortransfer.kit.idempotency.KeptAnswers;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Saga S9: a worker leaves the old unit in a transaction of that unit, and arrives with all rows in one of the new unit. Told again, or
 * late, nothing moves twice or back.
 */
@ApplicationScoped
public class Mover {

    private final Residences residences;
    private final Mergings mergings;
    private final Instance<MovingFollower> followers;
    private final KeptAnswers kept;

    Mover(Residences residences, Mergings mergings, @Any Instance<MovingFollower> followers, KeptAnswers kept) {
        this.residences = residences;
        this.mergings = mergings;
        this.followers = followers;
        this.kept = kept;
    }

    /** Ends what only the old unit can give the worker, and makes the answers blank that it keeps for a retry. */
    public void leave(ProvinceScope scope, Relocation relocation) {
        followers.forEach(follower -> follower.leaving(scope, relocation.workerId()));
        kept.forget(List.of(ForeignIds.worker(relocation.workerId())));
    }

    /** Saga S16: the worker has died. */
    public void died(ProvinceScope scope, UUID worker) {
        followers.forEach(follower -> follower.died(scope, worker));
    }

    /** Moves the rows here, or says where a later move has led. */
    public void arrive(ProvinceScope scope, Relocation relocation) {
        Residences.Moved moved = residences.move(scope, relocation);
        if (!moved.owner().equals(scope.province())) {
            throw new BelongsElsewhere(Map.of(ForeignIds.worker(relocation.workerId()), moved.owner()));
        }
        mergings.moveAlong(scope, relocation.workerId());
        if (moved.rows()) {
            followers.forEach(follower -> follower.arrived(scope, relocation.workerId()));
        }
    }
}
