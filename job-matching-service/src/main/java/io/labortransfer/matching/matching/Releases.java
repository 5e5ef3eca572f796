package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.CandidateChanges;
import io.labortransfer.matching.candidate.Candidates;
import io.labortransfer.matching.candidate.Purpose;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.residence.Relocation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Releases what no longer rests on the worker's will: a withdrawn wish or a revoked consent ends the matches before an
 * accepted offer. What was accepted is the case's to end, unless the worker has died.
 */
@ApplicationScoped
class Releases implements CandidateChanges {

    private static final String BY = "candidate-state";
    private static final Purpose IDENTITY = Purpose.SHARE_IDENTITY_EMPLOYER;

    private final Matches matches;
    private final MatchBook book;
    private final Deaths deaths;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Clock clock;

    Releases(Matches matches, MatchBook book, Deaths deaths, Candidates candidates, Decisions decisions, Clock clock) {
        this.matches = matches;
        this.book = book;
        this.deaths = deaths;
        this.candidates = candidates;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Holds the matches of the dead and of the living at once: whoever holds several does so in the order of their orders. */
    @Override
    public void changed(ProvinceScope scope, List<Candidate> states) {
        decisions.takenUp(scope, consentsOf(states));
        Set<UUID> dead = deaths.recordsOf(
                scope,
                states.stream().filter(Candidate::dead).map(Candidate::worker).toList());
        Map<UUID, Candidate> byWorker =
                states.stream().collect(Collectors.toMap(Candidate::worker, Function.identity()));
        for (Match match : held(scope, byWorker.keySet(), dead)) {
            Candidate state = byWorker.get(match.workerId());
            if (dead.contains(match.workerId())) {
                deaths.end(match);
            } else if (state != null && match.state().beforeAcceptance()) {
                why(scope, state, match).ifPresent(reason -> release(match, reason));
            }
        }
    }

    /** What the new unit told of the worker before the move was heard, when no match was there to rest on it. */
    void lookAgain(ProvinceScope scope, Relocation move) {
        candidates
                .find(scope, move.workerId())
                .filter(state -> state.workerVersion() >= move.workerVersion())
                .ifPresent(state -> changed(scope, List.of(state)));
    }

    private List<Match> held(ProvinceScope scope, Set<UUID> workers, Set<UUID> dead) {
        if (dead.isEmpty()) {
            return matches.lockWaiting(scope, workers);
        }
        Set<UUID> all = new HashSet<>(workers);
        all.addAll(dead);
        return matches.lockOpen(scope, all);
    }

    @Override
    public void gone(ProvinceScope scope, List<UUID> workers) {
        matches.lockWaiting(scope, workers).forEach(match -> release(match, "WORKER_GONE"));
    }

    private static List<UUID> consentsOf(List<Candidate> states) {
        return states.stream()
                .flatMap(state -> state.consentsInForce().stream())
                .map(consent -> PublicId.parse("cns", consent.consentId()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> why(ProvinceScope scope, Candidate state, Match match) {
        if (!state.active()) {
            return Optional.of("WORKER_NOT_ACTIVE");
        }
        if (!state.stillWishes()) {
            return Optional.of("INTENT_WITHDRAWN");
        }
        return state.agreesToBeShownIn(match.destinationProvince()) || agreesToEmployer(scope, state, match)
                ? Optional.empty()
                : Optional.of("CONSENT_REVOKED");
    }

    /** An application rests on the consent to its employer, which came with it and may not have reached the registry yet. */
    private boolean agreesToEmployer(ProvinceScope scope, Candidate state, Match match) {
        String employer = new EmployerId(match.employerId()).wire();
        return match.wayIn() == WayIn.APPLICATION
                && (state.agreesTo(IDENTITY, employer)
                        || decisions.onTheirWay(scope, match.workerId(), IDENTITY, employer, Times.today(clock)));
    }

    private void release(Match match, String reason) {
        match.release(reason, clock.instant(), BY).orThrow();
        book.write("released", match);
    }
}
