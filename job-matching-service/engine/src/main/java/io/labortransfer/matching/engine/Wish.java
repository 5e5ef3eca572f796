package io.labortransfer.matching.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a worker wants, as they said it. Empty lists mean: any.
 *
 * @param workForms forms of work that they would take
 * @param occupations wanted occupations, {@code X-XX-XX-XX} or the beginning of it
 * @param destinations wanted divisions by prefix, best first
 * @param wageMinFen the least monthly wage in fen
 * @param earliestStart first day on which they can start
 * @param latestStart last day on which they would start
 * @param lodgingNeeded whether they need a bed at the post
 * @param ranked job orders that they ranked themselves, best first
 * @param weights their own weights of the utility
 */
public record Wish(
        List<String> workForms,
        List<String> occupations,
        List<String> destinations,
        long wageMinFen,
        LocalDate earliestStart,
        LocalDate latestStart,
        boolean lodgingNeeded,
        List<UUID> ranked,
        Weights weights) {

    /** Copies. */
    public Wish {
        workForms = List.copyOf(workForms);
        occupations = List.copyOf(occupations);
        destinations = List.copyOf(destinations);
        ranked = List.copyOf(ranked);
    }
}
