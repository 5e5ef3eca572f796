package io.labortransfer.matching.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one run found: an offer plan, never an assignment of people.
 *
 * @param outcomes one for each worker, by worker id
 * @param cutoffs for each post that is full in the plan the standing of the last worker it would take
 * @param eligible how many workers may take at least one post
 * @param placed how many have a post in the plan
 * @param reasons for the others, how many stand at each reason
 * @param fairness for whom the plan holds what
 * @param lines what became of each line, by id
 * @param together how many companies have posts at one place
 * @param apart how many companies could not be kept together
 * @param blockingPairs how many workers and posts the audit found something to say against, zero for a stable plan
 * @param inputDigest SHA-256 over everything the plan rests on
 */
public record Plan(
        List<Outcome> outcomes,
        Map<UUID, Standing> cutoffs,
        int eligible,
        int placed,
        Map<Reason, Integer> reasons,
        Fairness fairness,
        List<LineUse> lines,
        int together,
        int apart,
        long blockingPairs,
        String inputDigest) {

    /** Copies. */
    public Plan {
        outcomes = List.copyOf(outcomes);
        cutoffs = Map.copyOf(cutoffs);
        reasons = Map.copyOf(reasons);
        lines = List.copyOf(lines);
    }
}
