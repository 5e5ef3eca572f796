package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.residence.MoveFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Gives back the posts of matches that a move ended, because the old and the new unit had matched the worker alike, and tells it. */
@ApplicationScoped
class MatchedTwice implements MoveFollower {

    private final Matches matches;
    private final MatchBook book;

    MatchedTwice(Matches matches, MatchBook book) {
        this.matches = matches;
        this.book = book;
    }

    @Override
    public void ended(ProvinceScope scope, Collection<UUID> ended) {
        for (UUID id : ended) {
            matches.lockAsOrigin(scope, new MatchId(id)).ifPresent(match -> book.write("released", match));
        }
    }
}
