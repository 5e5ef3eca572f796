package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.textbook.Assignment;
import io.labortransfer.matching.engine.textbook.Market;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads an assignment back into workers, posts and reasons. */
record PlanReport(List<Seeker> workers, List<Opening> posts, Market market, Assignment assignment, Reason[] nearest) {

    Plan plan(Map<UUID, Standing> cutoffs, long blockingPairs, String inputDigest) {
        int[] postRanks = postRanks();
        List<Outcome> outcomes = new ArrayList<>(workers.size());
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        int eligible = 0;
        int placed = 0;
        for (int worker = 0; worker < workers.size(); worker++) {
            Outcome outcome = outcome(worker, postRanks[worker]);
            outcomes.add(outcome);
            eligible += outcome.eligiblePosts() > 0 ? 1 : 0;
            if (outcome.seat().isPresent()) {
                placed++;
            } else {
                reasons.merge(outcome.reason(), 1, Integer::sum);
            }
        }
        return new Plan(outcomes, cutoffs, eligible, placed, reasons, blockingPairs, inputDigest);
    }

    private Outcome outcome(int worker, int postRank) {
        UUID id = workers.get(worker).id();
        int eligible = market.wishes()[worker].length;
        if (!assignment.placed(worker)) {
            return new Outcome(id, eligible > 0 ? Reason.OUTRANKED : nearest[worker], eligible, Optional.empty());
        }
        int position = assignment.choice()[worker];
        Wish wish = workers.get(worker).wish();
        Opening post = posts.get(market.wishes()[worker][position]);
        Outcome.Seat seat = new Outcome.Seat(
                post.id(),
                position + 1,
                wish.ranked().contains(post.id()),
                Utility.of(wish, post),
                postRank,
                Standing.of(market.keys()[worker][position]));
        return new Outcome(id, Reason.FITS, eligible, Optional.of(seat));
    }

    /** For each seated worker the place among those seated at the same post, 1 for the first. */
    private int[] postRanks() {
        List<List<Long>> held = new ArrayList<>();
        for (int post = 0; post < posts.size(); post++) {
            held.add(new ArrayList<>());
        }
        for (int worker = 0; worker < workers.size(); worker++) {
            if (assignment.placed(worker)) {
                held.get(postOf(worker)).add(keyOf(worker));
            }
        }
        List<long[]> sorted = held.stream()
                .map(keys -> keys.stream().mapToLong(Long::longValue).sorted().toArray())
                .toList();
        int[] ranks = new int[workers.size()];
        for (int worker = 0; worker < ranks.length; worker++) {
            if (assignment.placed(worker)) {
                ranks[worker] = 1 + Arrays.binarySearch(sorted.get(postOf(worker)), keyOf(worker));
            }
        }
        return ranks;
    }

    private int postOf(int worker) {
        return market.wishes()[worker][assignment.choice()[worker]];
    }

    private long keyOf(int worker) {
        return market.keys()[worker][assignment.choice()[worker]];
    }
}
