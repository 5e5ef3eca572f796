package io.labortransfer.matching.market;

import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.engine.CurrentMarket;
import io.labortransfer.matching.engine.Liked;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.engine.Utility;
import io.labortransfer.matching.matching.EngineInputs;
import io.labortransfer.matching.matching.FitReasons;
import io.labortransfer.matching.matching.OwnWorkers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The posts that a worker would like best of those that they may take, and whether each would take them as things stand. Where only a duty of
 * offices shows the worker, no match can be made: such a post is open as soon as the worker agrees, and says so.
 */
@ApplicationScoped
public class BestPosts {

    private final OwnWorkers workers;
    private final EngineInputs inputs;
    private final Market market;

    BestPosts(OwnWorkers workers, EngineInputs inputs, Market market) {
        this.workers = workers;
        this.inputs = inputs;
        this.market = market;
    }

    /**
     * A place in a worker's list.
     *
     * @param choice 1 for the first
     * @param liked by what it stands there
     */
    public record Place(int choice, Liked.Place liked) {}

    /**
     * A post, and how it and the worker go together.
     *
     * @param choice its place in the worker's list, 1 for the first
     * @param liked the post, the worker's place at it and its cutoff
     * @param utility how much the worker would like it, 0 to 1000
     * @param reasons what speaks for it, and which likings of the employer are not met
     * @param obstacle the one thing that keeps it from being open to the worker now; null when nothing does
     */
    public record Best(
            int choice,
            Liked liked,
            int utility,
            List<String> reasons,
            @Nullable Reason obstacle) {

        /** Copies. */
        public Best {
            reasons = List.copyOf(reasons);
        }

        /** Whether it would take the worker as things stand. */
        public boolean wouldTake() {
            return obstacle == null && liked.taken();
        }

        /** Behind it the next page begins. */
        public Place place() {
            return new Place(choice, liked.place());
        }
    }

    /**
     * Posts behind a place in the worker's list; none while something keeps the worker from being asked at all. Empty when the caller may not
     * know the worker.
     */
    @Transactional
    public Optional<List<Best>> page(UUID worker, @Nullable Place after, int limit) {
        return workers.find(worker)
                .map(pooled -> mayBeAsked(pooled) ? market.ask(view -> found(view, worker, after, limit)) : List.of());
    }

    private boolean mayBeAsked(CandidatePool.Pooled pooled) {
        String unit = pooled.candidate().originProvince();
        return inputs.of(unit, List.of(pooled.candidate().worker()))
                        .seeker(pooled)
                        .standing()
                == Reason.FITS;
    }

    private static List<Best> found(MarketMemory.View view, UUID worker, @Nullable Place after, int limit) {
        Optional<CurrentMarket.Told<Aside>> known = view.market().find(worker);
        if (known.isEmpty()) {
            return List.of();
        }
        List<Best> found = new ArrayList<>();
        int shown = after == null ? 0 : after.choice();
        for (Liked liked : view.market().best(worker, after == null ? null : after.liked(), limit)) {
            found.add(best(view, known.get(), liked, shown + found.size() + 1));
        }
        return found;
    }

    private static Best best(MarketMemory.View view, CurrentMarket.Told<Aside> known, Liked liked, int choice) {
        Seeker worker = known.worker();
        Opening post = liked.post();
        List<String> reasons = new ArrayList<>();
        reasons.add(liked.ranked() ? "RANKED_BY_WORKER" : "BY_UTILITY");
        reasons.addAll(
                FitReasons.of(liked.own().fit(), worker, post, view.words().day()));
        Reason obstacle = known.more().byDutyAlone().contains(post.destination()) ? Reason.CONSENT_MISSING : null;
        return new Best(choice, liked, Utility.of(worker.wish(), post), reasons, obstacle);
    }
}
