package io.labortransfer.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.engine.textbook.Assignment;
import io.labortransfer.matching.engine.textbook.DeferredAcceptance;
import io.labortransfer.matching.engine.textbook.Market;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The whole plan, from people and posts, against lists written by the filter and cleared by the textbook. */
class SameAsTextbookTest {

    private static final Lottery LOTTERY = new Lottery("a seed for tests");
    private static final MandatoryFilter FILTER = new MandatoryFilter(People.DAY);

    @Test
    void every_plan_of_small_crowds_is_the_textbooks() {
        int placed = 0;
        for (long seed = 0; seed < 200; seed++) {
            Random size = new Random(seed);
            Crowd crowd = Crowd.random(size.nextInt(60), size.nextInt(30), size);

            Plan plan = plan(crowd);

            assertThat(plan.outcomes()).as("seed %d", seed).isEqualTo(textbook(crowd, plan));
            assertThat(plan.blockingPairs()).isZero();
            placed += plan.placed();
        }
        assertThat(placed).isGreaterThan(500);
    }

    @Test
    void the_plan_of_a_large_crowd_is_the_textbooks() {
        Crowd crowd = Crowd.random(3_000, 400, new Random(1));

        Plan plan = plan(crowd);

        assertThat(plan.outcomes()).isEqualTo(textbook(crowd, plan));
        assertThat(plan.placed()).isGreaterThan(100);
    }

    private static Plan plan(Crowd crowd) {
        return new Planner(People.DAY, LOTTERY).plan(crowd.workers(), crowd.posts(), percent -> {});
    }

    /** All outcomes by worker id. Only the place among those at the same post is taken from the plan itself. */
    private static List<Outcome> textbook(Crowd crowd, Plan plan) {
        Map<UUID, Drawn> drawn = new HashMap<>();
        Drawn.all(LOTTERY, crowd.workers())
                .forEach(one -> drawn.put(one.worker().id(), one));
        List<Seeker> workers = plan.outcomes().stream()
                .map(outcome -> drawn.get(outcome.worker()).worker())
                .toList();
        int[][] wishes = new int[workers.size()][];
        long[][] keys = new long[workers.size()][];
        Reason[] nearest = new Reason[workers.size()];
        WishList wishList = new WishList(FILTER, crowd.posts());
        for (int i = 0; i < wishes.length; i++) {
            Seeker worker = workers.get(i);
            int place = drawn.get(worker.id()).place();
            nearest[i] = wishList.fill(worker);
            wishes[i] = wishList.posts();
            keys[i] = IntStream.of(wishes[i])
                    .mapToLong(post -> new Standing(
                                    worker.priority(),
                                    Standing.fit(worker, crowd.posts().get(post)),
                                    place)
                            .key())
                    .toArray();
        }
        Market market =
                new Market(crowd.posts().stream().mapToInt(Opening::seats).toArray(), wishes, keys);
        Assignment assignment = DeferredAcceptance.solve(market);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < wishes.length; i++) {
            outcomes.add(outcome(
                    crowd,
                    workers.get(i),
                    market,
                    assignment,
                    i,
                    nearest[i],
                    plan.outcomes().get(i)));
        }
        return outcomes;
    }

    private static Outcome outcome(
            Crowd crowd,
            Seeker worker,
            Market market,
            Assignment assignment,
            int number,
            Reason nearest,
            Outcome planned) {
        int eligible = market.wishes()[number].length;
        if (!assignment.placed(number)) {
            return new Outcome(worker.id(), eligible > 0 ? Reason.OUTRANKED : nearest, eligible, Optional.empty());
        }
        int choice = assignment.choice()[number];
        Opening post = crowd.posts().get(market.wishes()[number][choice]);
        return new Outcome(
                worker.id(),
                Reason.FITS,
                eligible,
                Optional.of(new Outcome.Seat(
                        post.id(),
                        choice + 1,
                        worker.wish().ranked().contains(post.id()),
                        Utility.of(worker.wish(), post),
                        planned.seat().map(Outcome.Seat::postRank).orElse(0),
                        Standing.of(market.keys()[number][choice]))));
    }
}
