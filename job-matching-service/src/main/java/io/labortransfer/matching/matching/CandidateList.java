package io.labortransfer.matching.matching;

import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderBook;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.OpenOrder;
import io.labortransfer.matching.joborder.OpenOrders;
import io.labortransfer.matching.policy.PriorityOrder;
import io.labortransfer.matching.policy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final EngineInputs inputs;
    private final CandidateRefs refs;
    private final Terms terms;

    CandidateList(
            JobOrderBook orders,
            OpenOrders openOrders,
            CandidateReach reach,
            CandidatePool pool,
            EngineInputs inputs,
            CandidateRefs refs,
            Terms terms) {
        this.orders = orders;
        this.openOrders = openOrders;
        this.reach = reach;
        this.pool = pool;
        this.inputs = inputs;
        this.refs = refs;
        this.terms = terms;
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
     * Candidates behind a place in the line, the first ones first; nobody while the order does not take people. Empty when it is none of the
     * caller's orders.
     */
    @Transactional
    public Optional<List<Listed>> page(JobOrderId id, @Nullable PlaceInLine after, int limit) {
        return orders.own(id).map(order -> listed(order, after, limit));
    }

    private List<Listed> listed(JobOrder order, @Nullable PlaceInLine after, int limit) {
        LocalDate day = inputs.day();
        Optional<OpenOrder> open =
                openOrders.published(order.id().value(), day).stream().findFirst();
        if (open.isEmpty()) {
            return List.of();
        }
        return suited(new OnePost(day, open.get()), open.get(), day).values().stream()
                .filter(one -> after == null || one.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(Suited::place))
                .limit(limit)
                .map(one -> one.listed(refs.of(order.id().value(), one.seeker().id())))
                .toList();
    }

    /** Whom no rule keeps out, each once, in whatever order. */
    private Map<UUID, Suited> suited(OnePost post, OpenOrder order, LocalDate day) {
        Map<UUID, Suited> suited = new HashMap<>();
        PriorityOrder places =
                terms.order(order.destination()); // one for all: no unit puts its own people before others
        for (CandidateReach.Homes homes : reach.of(order.site())) {
            EngineInput input = inputs.ofUnit(homes.unit());
            pool.shownIn(order.destination(), homes.unit(), homes.divisionPrefix(), pooled -> {
                Seeker seeker = input.seeker(pooled);
                if (post.judge(seeker) == Reason.FITS) {
                    Profile profile = Profile.of(pooled.candidate(), day).beforeMutual();
                    suited.put(seeker.id(), new Suited(seeker, profile, post.place(seeker, places)));
                }
            });
        }
        return suited;
    }

    private record Suited(Seeker seeker, Profile profile, PlaceInLine place) {

        Listed listed(String ref) {
            return new Listed(ref, seeker.province(), profile, place);
        }
    }
}
