package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.candidate.Candidates;
import io.labortransfer.matching.candidate.Purpose;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.JobOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** What has to be so before a worker takes an offer: a firm that may hire, the consent to be known, and no other accepted offer. */
@ApplicationScoped
class OfferAcceptance {

    private static final Purpose IDENTITY = Purpose.SHARE_IDENTITY_EMPLOYER;

    private final Matches matches;
    private final Decisions decisions;
    private final Candidates candidates;
    private final JobOrders orders;
    private final Caller caller;
    private final Clock clock;

    OfferAcceptance(
            Matches matches, Decisions decisions, Candidates candidates, JobOrders orders, Caller caller, Clock clock) {
        this.matches = matches;
        this.decisions = decisions;
        this.candidates = candidates;
        this.orders = orders;
        this.caller = caller;
        this.clock = clock;
    }

    /** The worker takes the offer, as the next of the worker's acceptances. */
    Ruling<Match> accept(Match match, Instant now, String by) {
        ProvinceScope scope = caller.scope();
        return match.awaitsOfferDecision().flatMap(offered -> {
            if (isFirmStopped(offered)) {
                return Ruling.refused(MatchRefusal.EMPLOYER_STOPPED, "worker-decision", "withdraw");
            }
            if (!agreesToBeKnown(offered)) {
                return Ruling.refused(MatchRefusal.CONSENT_NEEDED);
            }
            long sequence = decisions.nextAcceptance(scope, offered.workerId());
            if (matches.hasAccepted(scope, offered.workerId())) {
                return Ruling.refused(MatchRefusal.OFFER_ALREADY_ACCEPTED, "withdraw");
            }
            return offered.acceptOffer(sequence, now, by);
        });
    }

    /** Nobody is sent to a firm that was stopped after its offer. */
    private boolean isFirmStopped(Match match) {
        return orders.findOncePublished(caller.scope(), new JobOrderId(match.jobOrderId()))
                .filter(JobOrder::isHeld)
                .isPresent();
    }

    private boolean agreesToBeKnown(Match match) {
        String employer = new EmployerId(match.employerId()).wire();
        return decisions.onTheirWay(caller.scope(), match.workerId(), IDENTITY, employer, Times.today(clock))
                || candidates
                        .find(caller.scope(), match.workerId())
                        .filter(candidate -> candidate.agreesTo(IDENTITY, employer))
                        .isPresent();
    }
}
