package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who may see which match: OWN, HOST and SELF on the worker's side, FIRM and SITE on the other. Anything else is not there. */
@ApplicationScoped
public class MatchAccess {

    private final Matches matches;
    private final OwnWorkers workers;
    private final Caller caller;
    private final Preconditions preconditions;

    MatchAccess(Matches matches, OwnWorkers workers, Caller caller, Preconditions preconditions) {
        this.matches = matches;
        this.workers = workers;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    /** A match and the side from which the caller sees it. */
    public record Seen(Match match, Side side) {}

    /** The sides of a match. */
    public enum Side {
        /** The worker, their office, and the station where they live. */
        ORIGIN,
        /** The employer and the office of the site. */
        DESTINATION
    }

    /** The match, if the caller may know of it. */
    Optional<Seen> seen(MatchId id) {
        Optional<Seen> own = workers.areAny()
                ? matches.asOrigin(caller.scope(), id).filter(workers::include).map(m -> new Seen(m, Side.ORIGIN))
                : Optional.empty();
        return own.or(() -> worksForOrders()
                ? matches.asDestination(caller.scope(), id)
                        .filter(this::ownOrder)
                        .map(m -> new Seen(m, Side.DESTINATION))
                : Optional.empty());
    }

    /** The match of an own worker, locked; refused when the caller saw an older version. */
    Optional<Match> forWorker(MatchId id) {
        return forLeaving(id).map(this::unchanged);
    }

    /** The match of an own worker, locked, whatever version the caller saw: leaving is open in every state. */
    Optional<Match> forLeaving(MatchId id) {
        return matches.lockAsOrigin(caller.scope(), id).filter(workers::include);
    }

    /** The match with an own order of an employer, locked; refused when the caller saw an older version. */
    Optional<Match> forEmployer(MatchId id) {
        return matches.lockAsDestination(caller.scope(), id)
                .filter(this::ownOrder)
                .map(this::unchanged);
    }

    private Match unchanged(Match match) {
        preconditions.mustStillBe(match.version());
        return match;
    }

    private boolean worksForOrders() {
        return caller.is(Actor.EM) || caller.is(Actor.DP);
    }

    private boolean ownOrder(Match match) {
        if (caller.is(Actor.EM)) {
            return match.employerId().equals(caller.scope().employerId());
        }
        return caller.scope().covers(match.siteDivision());
    }
}
