package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.joborder.JobOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Begins matches that no run has made. Whoever does so holds the worker's state, so that what is asked here still holds when the match is
 * written.
 */
@ApplicationScoped
class NewMatches {

    private final Matches matches;
    private final MatchBook book;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    NewMatches(Matches matches, MatchBook book, Caller caller, Ids ids, Clock clock) {
        this.matches = matches;
        this.book = book;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refused when the worker of the caller's unit has a match with the order that is not over, or is on the way to a post. */
    Ruling<Boolean> mustBeFree(UUID worker, JobOrder order) {
        Optional<Match> open =
                matches.openWith(caller.scope(), worker, order.id().value());
        if (open.isPresent()) {
            return Ruling.refused(
                    MatchRefusal.MATCH_OPEN, open.get().workerActions().toArray(String[]::new));
        }
        return matches.hasAccepted(caller.scope(), worker)
                ? Ruling.refused(MatchRefusal.OFFER_ALREADY_ACCEPTED, "withdraw")
                : Ruling.granted(true);
    }

    /** Proposes the order to the worker, and the worker to the order, whose line has a seat for them if it counts them. */
    Match propose(
            WayIn wayIn, Occasion occasion, Candidate candidate, JobOrder order, LineSeats.Held line, Fitting fitting) {
        Match match = Match.between(
                ids.next(),
                wayIn,
                occasion,
                candidate,
                order,
                line.of(candidate),
                fitting,
                clock.instant(),
                caller.passport().client());
        book.propose(match);
        return match;
    }
}
