package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.candidate.Candidates;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderBook;
import io.labortransfer.matching.joborder.JobOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An employer invites people from the list of its candidates. Who cannot be invited is not told apart from who was never there: no ref, a ref
 * of another order, a wish that is closed, a consent that was taken back, a pause from being asked, a proposal that is open. Whom the order's line
 * counts is told of nobody either: it has a seat for all who are asked, or nobody is invited.
 */
@ApplicationScoped
public class Invitations {

    private final JobOrderBook orders;
    private final CandidateReach reach;
    private final CandidateRefs refs;
    private final CandidatePool pool;
    private final Candidates candidates;
    private final EngineInputs inputs;
    private final LineSeats seats;
    private final NewMatches begun;
    private final MatchBook book;
    private final Caller caller;
    private final Clock clock;

    Invitations(
            JobOrderBook orders,
            CandidateReach reach,
            CandidateRefs refs,
            CandidatePool pool,
            Candidates candidates,
            EngineInputs inputs,
            LineSeats seats,
            NewMatches begun,
            MatchBook book,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.reach = reach;
        this.refs = refs;
        this.pool = pool;
        this.candidates = candidates;
        this.inputs = inputs;
        this.seats = seats;
        this.begun = begun;
        this.book = book;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What came of one invitation.
     *
     * @param ref whom it was for
     * @param match what it became; null when the candidate is not available
     */
    public record Invited(String ref, @Nullable Match match) {}

    /** Invites those whom the refs stand for, each by itself, in the order of the refs. Empty when it is none of the caller's orders. */
    @Transactional
    public Optional<List<Invited>> invite(JobOrderId id, List<String> asked) {
        return orders.actedFor(id).map(order -> {
            OnePost post = inputs.post(order).orThrow();
            SortedSet<UUID> named = named(id, asked);
            LineSeats.Held line = seats.received(order).mustHave(named.size()).orThrow();
            Map<UUID, Match> invited = invited(order, line, post, named);
            return asked.stream()
                    .map(ref -> new Invited(
                            ref,
                            refs.worker(id.value(), ref)
                                    .flatMap(worker -> Optional.ofNullable(invited.get(worker)))
                                    .orElse(null)))
                    .toList();
        });
    }

    /** Whom the refs lead to, by id: whoever holds several workers does so in the order of their ids. */
    private SortedSet<UUID> named(JobOrderId order, List<String> asked) {
        return asked.stream()
                .map(ref -> refs.worker(order.value(), ref))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<UUID, Match> invited(JobOrder order, LineSeats.Held line, OnePost post, SortedSet<UUID> named) {
        List<CandidateReach.Homes> homes = reach.of(post.site());
        Map<UUID, String> units = pool.unitsOf(
                named, homes.stream().map(CandidateReach.Homes::unit).toList());
        Map<UUID, Candidate> held = new LinkedHashMap<>();
        named.forEach(worker -> Optional.ofNullable(units.get(worker))
                .flatMap(unit -> candidates.holdShown(caller.scope(), unit, worker))
                .filter(candidate -> homes.stream()
                        .anyMatch(one -> one.hold(candidate.originProvince(), candidate.registrationDivision())))
                .ifPresent(candidate -> held.put(worker, candidate)));
        Map<UUID, Match> invited = new HashMap<>();
        held.forEach((worker, candidate) -> {
            Seeker seeker = seeker(candidate);
            if (post.judge(seeker) == Reason.FITS) {
                invited.put(worker, invite(order, line, candidate, post.fitting(candidate, seeker)));
            }
        });
        return invited;
    }

    /** What the worker was asked before counts as in a run; whether they have work does not matter here. */
    private Seeker seeker(Candidate candidate) {
        return inputs.of(candidate.originProvince(), List.of(candidate.worker()))
                .seeker(new CandidatePool.Pooled(candidate, false));
    }

    private Match invite(JobOrder order, LineSeats.Held line, Candidate candidate, Fitting fitting) {
        Match match = begun.propose(WayIn.INVITATION, Occasion.OFFICE, candidate, order, line, fitting);
        match.shortlist(clock.instant(), caller.passport().client()).orThrow();
        book.write("shortlisted", match);
        return match;
    }
}
