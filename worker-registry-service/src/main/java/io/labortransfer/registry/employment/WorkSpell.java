package io.labortransfer.registry.employment;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of work of one worker, as tracking keeps it.
 *
 * @param id the spell
 * @param workerId who works
 * @param version counted by tracking; a lower or equal one is old news
 * @param state as tracking names it; the list is open
 * @param workForm kind of work, a code of {@code work-forms}
 * @param start first day of work
 * @param end first day not worked, if it is known
 * @param place where the work is and who gives it
 */
public record WorkSpell(
        UUID id,
        UUID workerId,
        long version,
        String state,
        String workForm,
        LocalDate start,
        @Nullable LocalDate end,
        Place place) {
    private static final Set<String> IN_FORCE = Set.of("ACTIVE", "STALE");

    /**
     * Where work is, and who gives it; of spells that were told before this was kept it is not known.
     *
     * @param employer who gives it, if it is an employer
     * @param unit reporting unit of the place
     * @param division county of the place
     */
    public record Place(
            @Nullable UUID employer,
            @Nullable String unit,
            @Nullable String division) {}

    /** Whether the worker works now, as far as anybody knows: the spell goes on, confirmed lately or not. */
    public boolean countable() {
        return IN_FORCE.contains(state);
    }

    /** Whether the work took place: it goes on, or it ended. A disputed or reversed spell is no evidence of work. */
    public boolean tookPlace() {
        return countable() || state.equals("ENDED");
    }

    /** The first day not worked, as far as {@code today} says. */
    LocalDate over(LocalDate today) {
        var tomorrow = today.plusDays(1);
        return end == null || end.isAfter(tomorrow) ? tomorrow : end;
    }
}
