package io.labortransfer.tracking.residence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.BelongsElsewhere;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;

/** Saga S8: what belongs to a record follows the record that speaks for the person, and comes back when the two are parted. */
@ApplicationScoped
public class Merger {

    private final Mergings mergings;
    private final Residences residences;
    private final Instance<MergeTeller> tellers;
    private final Instance<MergeFollower> followers;

    Merger(Mergings mergings, Residences residences, Instance<MergeTeller> tellers, Instance<MergeFollower> followers) {
        this.mergings = mergings;
        this.residences = residences;
        this.tellers = tellers;
        this.followers = followers;
    }

    /** The one record speaks for the other from now on. */
    public void merge(ProvinceScope scope, Merge merge) {
        Mergings.Repointed repointed = mergings.merge(scope, merge);
        mustBeHere(scope, merge);
        tellers.forEach(teller -> teller.merged(scope, merge, repointed));
        followers.forEach(follower -> follower.merged(scope, merge));
    }

    /** The merge was wrong. */
    public void part(ProvinceScope scope, Merge merge) {
        Mergings.Repointed repointed = mergings.part(scope, merge);
        mustBeHere(scope, merge);
        tellers.forEach(teller -> teller.parted(scope, merge, repointed));
    }

    /** Asked behind the work, which keeps both from moving by the lock that a move takes. */
    private void mustBeHere(ProvinceScope scope, Merge merge) {
        Elsewhere where = residences.held(scope, List.of(merge.workerId())).get(merge.workerId());
        if (where != null) {
            throw new BelongsElsewhere(Map.of(ForeignIds.worker(merge.workerId()), where.unit()));
        }
    }
}
