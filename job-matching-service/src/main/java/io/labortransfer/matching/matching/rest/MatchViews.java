package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.matching.CandidateRefs;
import io.labortransfer.matching.matching.Match;
import io.labortransfer.matching.matching.MatchAccess;
import io.labortransfer.matching.matching.Profile;
import io.labortransfer.matching.matching.RunId;
import io.labortransfer.matching.recruitment.RecruitmentEventId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who learns what, and when (jobs.md). The worker's side sees everything but other people; the employer's side sees no
 * rank, reason or class, for those would tell who is poor, and one word for every end that is not its own act.
 */
@ApplicationScoped
class MatchViews {

    private final CandidateRefs refs;
    private final Caller caller;

    MatchViews(CandidateRefs refs, Caller caller) {
        this.refs = refs;
        this.caller = caller;
    }

    MatchView of(MatchAccess.Seen seen) {
        return of(seen.match(), seen.side());
    }

    MatchView of(Match match, MatchAccess.Side side) {
        return switch (side) {
            case ORIGIN -> forOrigin(match);
            case DESTINATION -> forDestination(match);
        };
    }

    private static MatchView forOrigin(Match match) {
        UUID run = match.runId();
        return new MatchView(
                match.id().wire(),
                run == null ? null : new RunId(run).wire(),
                new JobOrderId(match.jobOrderId()).wire(),
                new EmployerId(match.employerId()).wire(),
                match.originProvince(),
                match.destinationProvince(),
                match.state().name(),
                match.utility(),
                run == null ? null : match.postRank(),
                match.reasons(),
                PublicId.format("wkr", match.workerId()),
                null,
                null,
                match.acceptSeq(),
                match.termsHash(),
                match.foundThrough(),
                event(match),
                match.version(),
                match.workerActions());
    }

    private MatchView forDestination(Match match) {
        boolean known = match.state().showsIdentity();
        return new MatchView(
                match.id().wire(),
                null,
                new JobOrderId(match.jobOrderId()).wire(),
                new EmployerId(match.employerId()).wire(),
                match.originProvince(),
                match.destinationProvince(),
                match.state().seenFromDestination(),
                null,
                null,
                null,
                known ? PublicId.format("wkr", match.workerId()) : null,
                known ? null : refs.of(match.jobOrderId(), match.workerId()),
                profile(match),
                known ? match.acceptSeq() : null,
                match.termsHash(),
                match.foundThrough(),
                event(match),
                match.version(),
                caller.is(Actor.EM) ? match.employerActions() : List.of());
    }

    private static @Nullable String event(Match match) {
        UUID event = match.recruitmentEventId();
        return event == null ? null : new RecruitmentEventId(event).wire();
    }

    private static @Nullable Profile profile(Match match) {
        Profile profile = match.profile();
        return profile == null || match.state().showsProfile() ? profile : profile.beforeMutual();
    }
}
