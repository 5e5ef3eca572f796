package io.labortransfer.matching.matching;

import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.engine.Outcome;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.engine.Standing;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderBook;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.OpenOrder;
import io.labortransfer.matching.joborder.OpenOrders;
import io.labortransfer.matching.policy.PriorityOrder;
import io.labortransfer.matching.policy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who could take a post and may be shown to its employer, anonymous, in the order of the post. */
@ApplicationScoped
public class CandidateList {

    private final JobOrderBook orders;
    private final OpenOrders openOrders;
    private final CandidateReach reach;
    private final CandidatePool pool;
    private final PastMatches past;
    private final CandidateRefs refs;
    private final Terms terms;
    private final Clock clock;

    CandidateList(
            JobOrderBook orders,
            OpenOrders openOrders,
            CandidateReach reach,
            CandidatePool pool,
            PastMatches past,
            CandidateRefs refs,
            Terms terms,
            Clock clock) {
        this.orders = orders;
        this.openOrders = openOrders;
        this.reach = reach;
        this.pool = pool;
        this.past = past;
        this.refs = refs;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Somebody in the list.
     *
     * @param ref stands for the worker at this order
     * @param originProvince their unit
     * @param profile what the employer may see
     * @param place where they stand
     */
    public record Listed(String ref, String originProvince, Profile profile, PlaceInLine place) {}

    /**
     * Candidates behind a place in the line, the first ones first; nobody while the order does not take people. An office that sends workers by
     * the order's line sees those whom it sends. Empty when it is none of the caller's orders.
     */
    @Transactional
    public Optional<List<Listed>> page(JobOrderId id, @Nullable PlaceInLine after, int limit) {
        return orders.own(id)
                .map(order -> listed(order, reach.of(order.siteDivision()), after, limit))
                .or(() -> orders.ofLine(id).map(found -> listed(found.order(), reach.ofLine(found), after, limit)));
    }

    private List<Listed> listed(
            JobOrder order, List<CandidateReach.Homes> homes, @Nullable PlaceInLine after, int limit) {
        LocalDate day = Times.today(clock);
        Optional<OpenOrder> open =
                openOrders.published(order.id().value(), day).stream().findFirst();
        if (open.isEmpty()) {
            return List.of();
        }
        OnePost post = new OnePost(day, open.get());
        Map<UUID, Suited> suited = suited(post, open.get(), homes, day);
        Map<UUID, Outcome.Seat> seats =
                post.seats(suited.values().stream().map(Suited::seeker).toList());
        return suited.values().stream()
                .map(one -> one.at(place(post, one.seeker().id(), seats)))
                .filter(one -> after == null || one.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(Suited::place))
                .limit(limit)
                .map(one -> one.listed(refs.of(order.id().value(), one.seeker().id())))
                .toList();
    }

    /** Whom no rule keeps out, each once, in whatever order. */
    private Map<UUID, Suited> suited(OnePost post, OpenOrder order, List<CandidateReach.Homes> shown, LocalDate day) {
        Map<UUID, Suited> suited = new HashMap<>();
        PriorityOrder places =
                terms.order(order.destination()); // one for all: no unit puts its own people before others
        for (CandidateReach.Homes homes : shown) {
            History history = new History(past.of(homes.unit()), clock.instant(), terms.askingPause(homes.unit()));
            EngineInput input = new EngineInput(day, history, places);
            CandidatePool.Audience audience = new CandidatePool.Audience(order.destination(), reach.byConsentAlone());
            pool.shownIn(audience, homes.unit(), homes.divisionPrefix(), pooled -> {
                Seeker seeker = input.seeker(pooled);
                if (post.judge(seeker) == Reason.FITS) {
                    Profile profile = Profile.of(pooled.candidate(), day).beforeMutual();
                    suited.put(seeker.id(), new Suited(seeker, profile, PlaceInLine.NOWHERE));
                }
            });
        }
        return suited;
    }

    private static PlaceInLine place(OnePost post, UUID worker, Map<UUID, Outcome.Seat> seats) {
        Standing standing = Objects.requireNonNull(seats.get(worker), "the engine seats whom its own filter lets pass")
                .standing();
        return new PlaceInLine(
                standing.priority(), standing.fit(), post.lottery().draw(worker), worker);
    }

    private record Suited(Seeker seeker, Profile profile, PlaceInLine place) {

        Suited at(PlaceInLine found) {
            return new Suited(seeker, profile, found);
        }

        Listed listed(String ref) {
            return new Listed(ref, seeker.province(), profile, place);
        }
    }
}
