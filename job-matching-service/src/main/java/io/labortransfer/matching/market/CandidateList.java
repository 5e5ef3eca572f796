package io.labortransfer.matching.market;

import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.engine.CurrentMarket;
import io.labortransfer.matching.engine.InLine;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderBook;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.matching.CandidateReach;
import io.labortransfer.matching.matching.CandidateRefs;
import io.labortransfer.matching.matching.Profile;
import io.labortransfer.matching.policy.PriorityOrder;
import io.labortransfer.matching.policy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who could take a post and may be shown to its employer, anonymous, in the order of the post. */
@ApplicationScoped
public class CandidateList {

    private static final int CLASSES = 5;
    private static final int FITS = 4;

    private final JobOrderBook orders;
    private final CandidateReach reach;
    private final CandidateRefs refs;
    private final Terms terms;
    private final Market market;

    CandidateList(JobOrderBook orders, CandidateReach reach, CandidateRefs refs, Terms terms, Market market) {
        this.orders = orders;
        this.reach = reach;
        this.refs = refs;
        this.terms = terms;
        this.market = market;
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
        // One order for all: no unit puts its own people before others.
        PriorityOrder places = terms.order(order.key().destinationProvince());
        return market.ask(view -> {
            Opening post = view.words().posts().get(order.id().value());
            return post == null ? List.of() : new Line(view, post, homes, places).behind(after, limit);
        });
    }

    /** All who may be shown at one order, in the order of its unit. */
    private final class Line {

        private final MarketMemory.View view;
        private final UUID order;
        private final CurrentMarket.Shown<Aside> shown;
        private final PriorityOrder places;

        private Line(MarketMemory.View view, Opening post, List<CandidateReach.Homes> homes, PriorityOrder places) {
            this.view = view;
            this.order = post.id();
            this.places = places;
            boolean agreeing = reach.byConsentAlone();
            this.shown = (province, aside) ->
                    homes.stream().anyMatch(one -> one.hold(province, aside.registrationDivision()))
                            && !(agreeing && aside.byDutyAlone().contains(post.destination()));
        }

        private List<Listed> behind(@Nullable PlaceInLine after, int limit) {
            List<Listed> listed = new ArrayList<>();
            int first = after == null ? 0 : FITS * after.priority() + after.fit();
            for (int step = Math.max(FITS, first); step < FITS * (CLASSES + 1) && listed.size() < limit; step++) {
                InLine start = after != null && step == first ? new InLine(after.draw(), after.worker()) : null;
                listed.addAll(alike(step / FITS, step % FITS, start, limit - listed.size()));
            }
            return listed;
        }

        /** Those of one place in the unit's order who fit alike: of one class, or of several that stand together. */
        private List<Listed> alike(int place, int fit, @Nullable InLine after, int limit) {
            return IntStream.rangeClosed(1, CLASSES)
                    .filter(ofClass -> places.placeOf(ofClass) == place)
                    .boxed()
                    .flatMap(ofClass -> view.market().line(order, ofClass, fit, after, limit, shown).stream())
                    .sorted()
                    .limit(limit)
                    .map(turn -> listed(new PlaceInLine(place, fit, turn.lot(), turn.worker())))
                    .toList();
        }

        private Listed listed(PlaceInLine place) {
            CurrentMarket.Told<Aside> told = view.market().find(place.worker()).orElseThrow();
            Seeker seeker = told.worker();
            boolean named = told.more().namesStart();
            Profile profile = new Profile(
                    seeker.skills().stream()
                            .map(skill -> new Candidate.Skill(skill.occupationCode(), skill.level(), skill.certified()))
                            .toList(),
                    seeker.education(),
                    named ? seeker.wish().earliestStart().toString() : null,
                    null,
                    null);
            return new Listed(refs.of(order, seeker.id()), seeker.province(), profile, place);
        }
    }
}
