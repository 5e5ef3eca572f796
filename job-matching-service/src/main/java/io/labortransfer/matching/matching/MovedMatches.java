package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.residence.Merge;
import io.labortransfer.matching.residence.MergeFollower;
import io.labortransfer.matching.residence.MoveFollower;
import io.labortransfer.matching.residence.Relocation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * Tells whoever follows matches whose and where they are since their worker moved or another record speaks for the worker. Gives back the
 * posts of those that a move ended, because the old and the new unit had matched the worker alike. What is known of the worker where the
 * matches are now counts for them from then on; what ends by it is told behind the move, with a later version.
 */
@ApplicationScoped
class MovedMatches implements MoveFollower, MergeFollower {

    private final Matches matches;
    private final MatchBook book;
    private final MatchNews news;
    private final Deaths deaths;
    private final Releases releases;

    MovedMatches(Matches matches, MatchBook book, MatchNews news, Deaths deaths, Releases releases) {
        this.matches = matches;
        this.book = book;
        this.news = news;
        this.deaths = deaths;
        this.releases = releases;
    }

    @Override
    public void ended(ProvinceScope scope, Collection<UUID> ended) {
        for (UUID id : ended) {
            matches.lockAsOrigin(scope, new MatchId(id)).ifPresent(match -> book.write("released", match));
        }
    }

    @Override
    public void arrived(ProvinceScope scope, Relocation move, Collection<UUID> arrived) {
        tell(scope, arrived);
        deaths.reach(scope, move.workerId());
        releases.lookAgain(scope, move);
    }

    @Override
    public void merged(ProvinceScope scope, Merge merge, Collection<UUID> moved) {
        tell(scope, moved);
        deaths.reach(scope, merge.intoWorkerId());
    }

    @Override
    public void parted(ProvinceScope scope, Merge merge, Collection<UUID> moved) {
        tell(scope, moved);
    }

    private void tell(ProvinceScope scope, Collection<UUID> moved) {
        for (UUID id : moved) {
            matches.asOrigin(scope, new MatchId(id)).ifPresent(match -> news.announce("moved", match));
        }
    }
}
