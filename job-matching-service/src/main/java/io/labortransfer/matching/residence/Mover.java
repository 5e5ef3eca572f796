package io.labortransfer.matching.residence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.BelongsElsewhere;
import io.labortransfer.kit.idempotency.KeptAnswers;
import io.labortransfer.kit.ids.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Saga S9: all rows of a worker go to the new unit in one transaction of it. Told again, or late, nothing moves twice or back. */
@ApplicationScoped
public class Mover {

    private final Residences residences;
    private final Mergings mergings;
    private final MoveFollower follower;
    private final KeptAnswers kept;

    Mover(Residences residences, Mergings mergings, MoveFollower follower, KeptAnswers kept) {
        this.follower = follower;
        this.mergings = mergings;
        this.residences = residences;
        this.kept = kept;
    }

    /** Makes the answers blank that the old unit keeps for a retry. */
    public void leave(Relocation relocation) {
        kept.forget(List.of(PublicId.format("wkr", relocation.workerId())));
    }

    /** Moves the rows here, or says where a later move has led. */
    public void arrive(ProvinceScope scope, Relocation relocation) {
        Residences.Moved moved = residences.move(scope, relocation);
        if (!moved.owner().equals(scope.province())) {
            throw new BelongsElsewhere(Map.of(PublicId.format("wkr", relocation.workerId()), moved.owner()));
        }
        mergings.moveAlong(scope, relocation.workerId());
        follower.ended(scope, moved.ended());
        follower.arrived(scope, relocation, moved.arrived());
    }
}
