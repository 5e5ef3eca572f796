package io.labortransfer.matching.residence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Saga S8: matches follow the record that speaks for the person, and come back when the two are parted. */
@ApplicationScoped
public class Merger {

    private final Mergings mergings;
    private final Whereabouts whereabouts;
    private final Instance<MergeFollower> followers;

    Merger(Mergings mergings, Whereabouts whereabouts, Instance<MergeFollower> followers) {
        this.followers = followers;
        this.mergings = mergings;
        this.whereabouts = whereabouts;
    }

    /** The one record speaks for the other from now on. */
    public void merge(ProvinceScope scope, Merge merge) {
        Collection<UUID> matches = mergings.merge(scope, merge);
        mustBeHere(merge);
        tellersFirst().forEach(follower -> follower.merged(scope, merge, matches));
    }

    /** The merge was wrong. */
    public void part(ProvinceScope scope, Merge merge) {
        Collection<UUID> matches = mergings.part(scope, merge);
        mustBeHere(merge);
        tellersFirst().forEach(follower -> follower.parted(scope, merge, matches));
    }

    private Stream<MergeFollower> tellersFirst() {
        return followers.stream()
                .sorted(Comparator.comparing(MergeFollower::tells).reversed());
    }

    /** Asked behind the work, which keeps both from moving by the lock that a move takes. */
    private void mustBeHere(Merge merge) {
        whereabouts.follow(Map.of(PublicId.format("wkr", merge.workerId()), merge.workerId()));
    }
}
