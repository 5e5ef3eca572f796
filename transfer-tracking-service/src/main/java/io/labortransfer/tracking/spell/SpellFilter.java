package io.labortransfer.tracking.spell;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which spells a list shows.
 *
 * @param asOrigin whether the caller asks as the workers' origin, else as the place of work
 * @param asEmployer whether the caller asks as the employer, who knows of no dispute
 * @param workerId only those of one worker
 * @param employerId only those at one employer
 * @param state only those in one state
 * @param division only those whose division begins so
 * @param within only those whose division begins with one of these; empty asks for all
 */
public record SpellFilter(
        boolean asOrigin,
        boolean asEmployer,
        @Nullable UUID workerId,
        @Nullable UUID employerId,
        @Nullable SpellState state,
        @Nullable String division,
        List<String> within) {

    public SpellFilter {
        within = List.copyOf(within);
    }

    /** The same filter from one side, for some people, employer and places. */
    SpellFilter from(boolean origin, @Nullable UUID worker, @Nullable UUID employer, List<String> places) {
        return new SpellFilter(origin, false, worker, employer, state, division, places);
    }

    /** The same filter for the employer itself. */
    SpellFilter ofEmployer(UUID self) {
        return new SpellFilter(false, true, workerId, self, state, division, List.of());
    }

    /** The filter as text, for cursors that are made for it alone. */
    public String fingerprint() {
        return "spells|" + workerId + "|" + employerId + "|" + state + "|" + division;
    }
}
