package io.labortransfer.matching.residence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Saga S8: matches follow the record that speaks for the person, and come back when the two are parted. */
@ApplicationScoped
public class Merger {

    private final Mergings mergings;
    private final Whereabouts whereabouts;
    private final MergeFollower follower;

    Merger(Mergings mergings, Whereabouts whereabouts, MergeFollower follower) {
        this.follower = follower;
        this.mergings = mergings;
        this.whereabouts = whereabouts;
    }

    /** The one record speaks for the other from now on. */
    public void merge(ProvinceScope scope, Merge merge) {
        Collection<UUID> matches = mergings.merge(scope, merge);
        mustBeHere(merge);
        follower.merged(scope, merge, matches);
    }

    /** The merge was wrong. */
    public void part(ProvinceScope scope, Merge merge) {
        Collection<UUID> matches = mergings.part(scope, merge);
        mustBeHere(merge);
        follower.parted(scope, merge, matches);
    }

    /** Asked behind the work, which keeps both from moving by the lock that a move takes. */
    private void mustBeHere(Merge merge) {
        whereabouts.follow(Map.of(PublicId.format("wkr", merge.workerId()), merge.workerId()));
    }
}
