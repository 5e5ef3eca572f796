package io.labortransfer.matching.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A worker's wish that is not closed.
 *
 * @param intentId its id
 * @param state its state
 * @param workForms wanted forms of work
 * @param occupations wanted occupations
 * @param destinations wanted divisions
 * @param wageMinFen least monthly wage
 * @param earliestStart first day on which they can start
 * @param latestStart last day on which they would start
 * @param lodgingNeeded whether they need a bed
 * @param groupId who wants to travel together has the same one
 * @param rankedJobOrderIds job orders that they ranked, best first
 * @param weights their own weights
 * @param validTo first day on which the wish is over
 */
public record Intent(
        String intentId,
        String state,
        @Nullable List<String> workForms,
        @Nullable List<String> occupations,
        @Nullable List<String> destinations,
        long wageMinFen,
        @Nullable LocalDate earliestStart,
        @Nullable LocalDate latestStart,
        boolean lodgingNeeded,
        @Nullable String groupId,
        @Nullable List<String> rankedJobOrderIds,
        @Nullable Map<String, Integer> weights,
        @Nullable LocalDate validTo) {

    private static final Set<String> STANDING = Set.of("OPEN", "MATCHED", "IN_TRANSFER");

    /** Whether it is neither withdrawn nor over. */
    boolean stands() {
        return STANDING.contains(state);
    }

    /** Whether the worker may be asked on that day. */
    public boolean openOn(LocalDate day) {
        return state.equals("OPEN") && (validTo == null || day.isBefore(validTo));
    }
}
